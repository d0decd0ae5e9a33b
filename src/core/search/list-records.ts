import type { Essay } from '../essay.ts';
import { referenceId } from '../ids.ts';
import { besideEssay } from '../routes.ts';
import type { CslItem } from '../schemas.ts';
import type { SearchRecord } from './record.ts';

/** Everything of an essay that search can return, in reading order: claims and passages, then headings, then listed works. */
export function listRecords(essay: Essay): SearchRecord[] {
  const { page } = essay;
  const units = [
    ...essay.claims.map((claim) => ({ ...claim, kind: 'claim' as const })),
    ...essay.passages.map((passage) => ({ ...passage, kind: 'passage' as const, references: [] })),
  ].toSorted((a, b) => a.order - b.order);
  return [
    ...units.map(({ kind, id, text, section, references }) => ({ kind, essay: essay.id, id, url: `${page}#${id}`, text, section: section?.title ?? null, references })),
    ...essay.sections.map(({ id, title }) => ({ kind: 'section' as const, essay: essay.id, id, url: `${page}#${id}`, text: title, section: title, references: [] })),
    ...essay.references.flatMap(({ number, source }) => {
      if ('unlisted' in source) return [];
      const id = referenceId(number);
      return [{ kind: 'reference' as const, essay: essay.id, id, url: `${besideEssay(page, 'references')}#${id}`, text: describeWork(source), section: null, references: [number] }];
    }),
  ];
}

function describeWork({ title, author, publisher, issued, 'container-title': container }: CslItem): string {
  const names = (author ?? []).map((name) => 'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(' '));
  return [title, ...names, container, publisher, issued].filter((part) => part !== undefined).join(' · ');
}
