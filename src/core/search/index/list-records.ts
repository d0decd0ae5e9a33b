import type { Essay } from '../../essay/types.ts';
import type { CslItem } from '../../references/csl-schemas.ts';
import { referenceId } from '../../shared/element-ids.ts';
import { besideEssay } from '../../shared/routes.ts';
import type { Passage } from '../../text/schemas.ts';
import type { SearchRecord } from './record.ts';

/**
 * Lists everything of an essay that search can return: claims and passages in reading order, then headings, references, and
 * the essay itself with its title and description. A reference whose work nobody knows has no words, so that it is found by
 * its number alone.
 */
export function listRecords(essay: Essay): SearchRecord[] {
  const { page } = essay;
  const of = { essay: essay.id, title: essay.frontMatter.title };
  const units: readonly ProseUnit[] = [
    ...essay.claims.map((claim) => ({
      ...claim,
      kind: 'claim' as const,
      verdict: claim.review?.verdict,
    })),
    ...essay.passages.map((passage) => ({ ...passage, kind: 'passage' as const, references: [] })),
  ].toSorted((a, b) => a.order - b.order);
  return [
    ...units.map(({ kind, id, text, section, references, verdict }) => ({
      kind,
      ...of,
      id,
      url: `${page}#${id}`,
      text,
      section: section?.title ?? null,
      references,
      verdict,
    })),
    ...essay.sections.map(({ id, title }) => ({
      kind: 'section' as const,
      ...of,
      id,
      url: `${page}#${id}`,
      text: title,
      section: title,
      references: [],
    })),
    ...essay.references.map(({ number, source }) => {
      const id = referenceId(number);
      const text = 'unlisted' in source ? '' : describeWork(source);
      return {
        kind: 'reference' as const,
        ...of,
        id,
        url: `${besideEssay(page, 'references')}#${id}`,
        text,
        section: null,
        references: [number],
      };
    }),
    {
      kind: 'essay' as const,
      ...of,
      id: page,
      url: page,
      text: `${essay.frontMatter.title} · ${essay.frontMatter.description}`,
      section: null,
      references: [],
    },
  ];
}

type ProseUnit = Omit<SearchRecord, 'essay' | 'title' | 'url' | 'section'> &
  Pick<Passage, 'section' | 'order'>;

function describeWork({
  title,
  author,
  publisher,
  issued,
  'container-title': container,
}: CslItem): string {
  const names = (author ?? []).map((name) =>
    'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(' '),
  );
  return [title, ...names, container, publisher, issued]
    .filter((part) => part !== undefined)
    .join(' · ');
}
