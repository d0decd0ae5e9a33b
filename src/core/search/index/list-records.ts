import type { Essay } from '../../essay/types.ts';
import type { Figure } from '../../figures/figure-schemas.ts';
import type { CslItem } from '../../references/csl-schemas.ts';
import { figureId, referenceId, sourceId } from '../../shared/element-ids.ts';
import { localize, say } from '../../shared/localized.ts';
import { besideEssay } from '../../shared/routes.ts';
import type { Claim } from '../../reviews/claim-schema.ts';
import type { Finding } from '../../reviews/review-schemas.ts';
import { listUses } from '../../reviews/source-uses.ts';
import type { Source } from '../../sources/source-schemas.ts';
import type { Passage } from '../../text/schemas.ts';
import type { RecordKind, SearchRecord } from './record.ts';

/** What the essays of a site share. */
export interface SharedContent {
  /** What the reviews rest on, by id. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly figures: readonly Figure[];
}

const NOTHING_SHARED: SharedContent = { sources: new Map(), figures: [] };

/**
 * Lists everything of an essay that search can return: claims and passages in reading order, then
 * headings, references, and the essay itself with its title and description; then what the editor
 * adds: reviews, the sources they rest on, and the figures that belong to them. A reference whose
 * work is unknown has no words, so that it is found by its number alone.
 */
export function listRecords(essay: Essay, shared: SharedContent = NOTHING_SHARED): SearchRecord[] {
  return [
    ...listProse(essay),
    ...listReviews(essay),
    ...listSources(essay, shared),
    ...listFigures(essay, shared),
  ];
}

function listProse(essay: Essay): SearchRecord[] {
  const { page, claims, passages, sections, references, frontMatter } = essay;
  const units: readonly ProseUnit[] = [
    ...claims.map((claim) => ({
      ...claim,
      kind: 'claim' as const,
      verdict: claim.review?.verdict,
    })),
    ...passages.map((passage) => ({ ...passage, kind: 'passage' as const, references: [] })),
  ].toSorted((a, b) => a.order - b.order);
  const create = createRecord(essay);
  return [
    ...units.map(({ kind, id, text, section, references, verdict }) =>
      create(kind, `${page}#${id}`, text, { section: section?.title ?? null, references, verdict }),
    ),
    ...sections.map(({ id, title }) =>
      create('section', `${page}#${id}`, title, { section: title }),
    ),
    ...references.map(({ number, source }) =>
      create(
        'reference',
        `${besideEssay(page, 'references')}#${referenceId(number)}`,
        'unlisted' in source ? '' : describeWork(source),
        { references: [number] },
      ),
    ),
    create('essay', page, joinTexts([frontMatter.title, frontMatter.description])),
  ];
}

/** The editor's reviews, each with the claim that it checks: as a whole, and each part of it. */
function listReviews(essay: Essay): SearchRecord[] {
  const create = createRecord(essay);
  const describe = (claim: Claim, finding: Finding, texts: readonly (string | undefined)[]) =>
    create('review', `${besideEssay(essay.page, 'claims')}#${claim.id}`, joinTexts(texts), {
      section: claim.section?.title ?? null,
      verdict: finding.verdict,
      // A statement without a marker is not counted as a claim.
      claim: claim.references.length > 0 ? claim.ordinal : undefined,
    });
  return essay.claims.flatMap((claim) => {
    const { review } = claim;
    if (!review) return [];
    const changes = review.changes.map(({ why }) => why);
    return [
      describe(claim, review, [review.note, review.correction, ...changes]),
      ...review.parts.map((part) =>
        describe(claim, part, [part.claim, part.note, part.correction]),
      ),
    ];
  });
}

function listSources(essay: Essay, { sources }: SharedContent): SearchRecord[] {
  const create = createRecord(essay);
  const { language, page } = essay;
  return listUses(essay.claims, sources).map(({ id, source }) =>
    create(
      'source',
      `${besideEssay(page, 'sources')}#${sourceId(id)}`,
      joinTexts([
        describeWork(source),
        localize(source.read, language),
        source.note && localize(source.note, language),
      ]),
    ),
  );
}

function listFigures(essay: Essay, { figures }: SharedContent): SearchRecord[] {
  const create = createRecord(essay);
  const { language, page } = essay;
  return essay.claims.flatMap(({ review }) =>
    (review?.figures ?? []).flatMap((id) => {
      const figure = figures.find((one) => one.id === id);
      if (!figure) return [];
      const { title, caption, note } = figure;
      const texts = [title, caption, note].map((text) => say(text, language));
      return [create('figure', `${besideEssay(page, 'claims')}#${figureId(id)}`, joinTexts(texts))];
    }),
  );
}

function createRecord({
  id: essay,
  page,
  frontMatter: { title },
}: Essay): (
  kind: RecordKind,
  url: string,
  text: string,
  more?: Partial<SearchRecord>,
) => SearchRecord {
  return (kind, url, text, more) => ({
    kind,
    essay,
    title,
    id: url === page ? page : url.slice(url.indexOf('#') + 1),
    url,
    text,
    section: null,
    references: [],
    ...more,
  });
}

type ProseUnit = Omit<SearchRecord, 'essay' | 'title' | 'url' | 'section'> &
  Pick<Passage, 'section' | 'order'>;

type Work = Pick<CslItem, 'title' | 'author' | 'publisher' | 'issued' | 'container-title'>;

function describeWork({
  title,
  author,
  publisher,
  issued,
  'container-title': container,
}: Work): string {
  const names = (author ?? []).map((name) =>
    'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(' '),
  );
  return joinTexts([title, ...names, container, publisher, issued]);
}

function joinTexts(texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join(' · ');
}
