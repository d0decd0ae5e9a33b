import type { DeskClash } from '../../core/desk/desk-types.ts';
import type { DeskStrings } from '../../i18n/desk-strings.ts';
import { make } from '../dom.ts';

interface Choice {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** Shows the fields that somebody else has changed too, and lets one choose for all of them. */
export function drawClash(
  clashes: readonly DeskClash[],
  t: DeskStrings,
  choose: (choices: readonly Choice[]) => void,
): HTMLElement {
  const rows = clashes.map(({ path, mine, theirs }) =>
    make(
      'div',
      { class: 'clash' },
      make('code', {}, path.join('.')),
      make('p', {}, `${t.mine}: ${describe(mine)}`),
      make('p', {}, `${t.theirs}: ${describe(theirs)}`),
    ),
  );
  const pick = (words: string, side: 'mine' | 'theirs') => {
    const button = make('button', { type: 'button' }, words);
    button.addEventListener('click', () =>
      choose(clashes.map((clash) => ({ path: clash.path, value: clash[side] }))),
    );
    return button;
  };
  return make(
    'div',
    { role: 'alert' },
    make('p', {}, t.clash),
    ...rows,
    make('p', {}, pick(t.takeMine, 'mine'), pick(t.takeTheirs, 'theirs')),
  );
}

function describe(value: unknown): string {
  if (value === undefined || value === null) return '—';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
