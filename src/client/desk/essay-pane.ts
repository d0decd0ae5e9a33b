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
      ...sentences.flatMap(({ id, text, trail }) => {
        const entry = entryOf.get(id);
        return [entry ? drawSentence(entry, text, options) : text, trail];
      }),
    );
  });
}

/** The verdicts of other editors, in words; empty where nobody else has judged the claim. */
export function tellOthers(
  { others }: DeskEntry,
  { t, verdicts }: Pick<PaneOptions, 't' | 'verdicts'>,
): string {
  return others
    .map(({ editor, verdict }) => t.opinion(editor ?? t.firstEditor, verdicts[verdict]))
    .join(' · ');
}

function differs({ verdict, others }: DeskEntry): boolean {
  return others.some((other) => other.verdict !== verdict);
}

function drawSentence(entry: DeskEntry, text: string, options: PaneOptions) {
  const { t, verdicts, open } = options;
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
    ...(differs(entry)
      ? [make('span', { class: 'sentence-verdict' }, `≠ ${tellOthers(entry, options)}`)]
      : []),
  );
  link.addEventListener('click', (event) => {
    event.preventDefault();
    open(id);
  });
  return link;
}

/** What to check next, what is most at risk first. */
export function drawNext({ entries, next }: DeskState, options: PaneOptions): HTMLElement {
  const { t } = options;
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  const items = next.flatMap((id) => {
    const entry = entryOf.get(id);
    return entry
      ? [drawWay(entry, entry.risks.map((risk) => t.risks[risk]).join(' · '), options)]
      : [];
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

/** The claims on which editors differ; empty where they differ on none. */
export function drawDiffering({ entries }: DeskState, options: PaneOptions): HTMLElement[] {
  const found = entries.filter(differs);
  if (found.length === 0) return [];
  const items = found.map((entry) => drawWay(entry, tellOthers(entry, options), options));
  return [
    make(
      'details',
      { class: 'next', open: '' },
      make('summary', {}, options.t.differing(found.length)),
      make('ol', {}, ...items),
    ),
  ];
}

/** A way to a claim in a list, with a word about it. */
function drawWay({ id, text }: DeskEntry, hint: string, { open }: PaneOptions): HTMLElement {
  const button = make(
    'button',
    { type: 'button', 'data-next': id },
    make('span', { class: 'next-words' }, text),
    make('span', { class: 'hint' }, hint),
  );
  button.addEventListener('click', () => open(id));
  return make('li', {}, button);
}
