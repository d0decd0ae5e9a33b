import type { Span } from '../../core/text/markers.ts';
import { referenceId } from '../../core/shared/element-ids.ts';
import { besideEssay } from '../../core/shared/routes.ts';
import type { Hit, SearchRecord } from '../../core/search/index/record.ts';
import { drawVerdict } from '../draw-verdict.ts';
import { make } from '../dom.ts';
import type { SearchStrings } from '../../i18n/search-strings.ts';

/** What the results of one query have in common. */
export interface ResultContext {
  /** The site's root. */
  readonly root: URL;
  /** Whether they come from several essays, so that each says from which. */
  readonly severalEssays: boolean;
  /** Language of the page. */
  readonly language: string;
  readonly strings: SearchStrings;
}

/**
 * Draws a result as a row of the grid of results: the whole text with what was found marked, its
 * section, what it cites.
 *
 * @param id of the row, for the field that points to it
 */
export function drawResult(
  { record, spans, near, missing, substitutes }: Hit,
  id: string,
  { root, severalEssays, language, strings: t }: ResultContext,
): HTMLElement {
  const [, own = language] = record.essay.split('/');
  const link = make(
    'a',
    {
      class: 'search-result-text',
      href: addressOf(record, spans, root),
      ...(own !== language && { lang: own }),
    },
    ...(record.text === '' ? [t.unlisted] : markSpans(record.text, spans)),
  );
  const where = make('p', { class: 'search-result-where' });
  if (near) where.append(make('span', { class: 'search-result-near' }, t.near), ' ');
  for (const { asked, found } of substitutes)
    where.append(
      make('span', { class: 'search-result-substitute' }, t.substitute(asked, found)),
      ' ',
    );
  if (missing.length > 0)
    where.append(make('span', { class: 'search-result-missing' }, t.missing(missing)), ' ');
  if (record.kind !== 'claim')
    where.append(make('span', { class: 'search-result-kind' }, nameKind(record, t)), ' ');
  if (record.verdict)
    where.append(
      drawVerdict(record.verdict, t.verdicts[record.verdict], 'search-result-verdict'),
      ' ',
    );
  if (severalEssays || record.kind === 'page')
    where.append(make('span', { class: 'search-result-essay' }, record.title), ' ');
  if (record.section !== null && record.kind !== 'section')
    where.append(make('span', { class: 'search-result-section' }, record.section), ' ');
  where.append(...record.references.map((number) => linkReference(number, record, root, t)));
  return make(
    'div',
    {
      role: 'row',
      id,
      class: 'search-result',
      'aria-selected': 'false',
      'data-search-result': record.kind,
      ...(record.kind === 'claim' && { 'data-claim': record.id }),
    },
    make('div', { role: 'gridcell' }, link, where),
  );
}

/** What a result is: of a review, of which claim. */
function nameKind({ kind, claim }: SearchRecord, t: SearchStrings): string {
  return claim === undefined ? t.kinds[kind] : `${t.kinds[kind]} · ${t.claimNumber(claim)}`;
}

/**
 * The address of a result, with what to mark there; the page that is reached removes `mark` from
 * its address. Pages that are not essays have no program for it.
 */
function addressOf({ kind, url, text }: SearchRecord, spans: readonly Span[], root: URL): string {
  const address = new URL(url, root);
  if (kind === 'page') return address.href;
  for (const word of new Set(spans.map(({ start, end }) => text.slice(start, end))))
    address.searchParams.append('mark', word);
  return address.href;
}

function linkReference(
  number: number,
  { url }: SearchRecord,
  root: URL,
  t: SearchStrings,
): HTMLElement {
  const page = url.replace(/#.*/s, '').replace(/\/references\.html$/, '.html');
  const href = new URL(`${besideEssay(page, 'references')}#${referenceId(number)}`, root).href;
  return make(
    'a',
    { class: 'search-result-reference', href, 'aria-label': t.reference(number) },
    `[${number}]`,
  );
}

/** A text as nodes, with its spans in `mark`. */
function markSpans(text: string, spans: readonly Span[]): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    nodes.push(text.slice(at, start), make('mark', {}, text.slice(start, end)));
    at = end;
  }
  return [...nodes, text.slice(at)].filter((node) => node !== '');
}
