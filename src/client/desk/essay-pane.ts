import type { DeskEntry, DeskState } from '../../core/desk/desk-types.ts';
import type { Verdict } from '../../core/reviews/verdicts.ts';
import type { DeskStrings } from '../../i18n/desk-strings.ts';
import { make } from '../dom.ts';
import { drawVerdict } from '../draw-verdict.ts';

interface PaneOptions {
  readonly t: DeskStrings;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** Opens the review of a claim or sentence. */
  readonly open: (id: string) => void;
}

/** The essay, each sentence that can be checked with its state. */
export function drawEssay({ paragraphs, entries }: DeskState, options: PaneOptions): HTMLElement[] {
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  return paragraphs.map(({ depth, sentences }) => {
    if (depth !== undefined)
      return make(depth === 2 ? 'h2' : 'h3', {}, sentences.map(({ text }) => text).join(''));
    return make(
      'p',
      {},
      ...sentences.flatMap(({ id, text }) => {
        const entry = entryOf.get(id);
        return [entry ? drawSentence(entry, text, options) : text, ' '];
      }),
    );
  });
}

function drawSentence(entry: DeskEntry, text: string, { t, verdicts, open }: PaneOptions) {
  const { id, verdict, references } = entry;
  const state = verdict ? verdicts[verdict] : t.unchecked;
  const numbers = references.map((number) => `[${number}]`).join('');
  const link = make(
    'a',
    { href: `#${id}`, class: 'sentence', 'data-state': verdict ?? 'none', 'data-item': id },
    text,
    make('span', { class: 'numbers' }, numbers),
    verdict
      ? drawVerdict(verdict, verdicts[verdict], 'sentence-verdict')
      : make('span', { class: 'visually-hidden' }, ` (${state})`),
  );
  link.addEventListener('click', (event) => {
    event.preventDefault();
    open(id);
  });
  return link;
}

/** What to check next, what is most at risk first. */
export function drawNext({ entries, next }: DeskState, { t, open }: PaneOptions): HTMLElement {
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  const items = next.flatMap((id) => {
    const entry = entryOf.get(id);
    if (!entry) return [];
    const button = make(
      'button',
      { type: 'button', 'data-next': id },
      make('span', { class: 'next-words' }, entry.text),
      make('span', { class: 'hint' }, entry.risks.map((risk) => t.risks[risk]).join(' · ')),
    );
    button.addEventListener('click', () => open(id));
    return [make('li', {}, button)];
  });
  const checked = entries.filter(({ review }) => review !== null).length;
  return make(
    'details',
    { class: 'next', open: '' },
    make(
      'summary',
      {},
      t.next,
      make('span', { class: 'hint' }, t.progress(checked, entries.length)),
    ),
    items.length > 0 ? make('ol', {}, ...items) : make('p', {}, t.allChecked),
  );
}
