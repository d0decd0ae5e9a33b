import type { YamlSource } from '../diagnostics/yaml.ts';
import type { Figures } from '../figures/read-figures.ts';
import type { WrittenUse } from '../sources/source-schemas.ts';
import { tellNumbers } from './check-numbers.ts';
import { listFindings } from './check-reviews.ts';
import type { Reviews } from './read-reviews.ts';
import type { Verdict } from './verdicts.ts';

/** What rests on sources: a finding of a review, or a figure. */
export interface Resting {
  readonly yaml: YamlSource;
  /** Of its list of sources, in the file. */
  readonly path: readonly PropertyKey[];
  /** The verdict of the finding; undefined for a figure. */
  readonly verdict?: Verdict;
  readonly uses: readonly WrittenUse[];
  /** The numbers that its note has in every language, in plain decimals. */
  readonly told: ReadonlySet<string>;
}

/** The findings of an essay's reviews. */
export function listRestingFindings({ yaml, entries }: Reviews): Resting[] {
  if (!yaml) return [];
  return entries.flatMap((entry) =>
    listFindings(entry).map(({ path, finding: { verdict, note, correction, sources = [] } }) => ({
      yaml,
      path: [...path, 'sources'],
      verdict,
      uses: sources,
      told: Object.keys(note)
        .map((language) => tellNumbers(note, correction, language))
        .reduce((all, other) => all.intersection(other)),
    })),
  );
}

/** The figures, whose numbers are cells of their data and not in a note. */
export function listRestingFigures({ figures, yamls }: Figures): Resting[] {
  return figures.flatMap(({ id, sources }) => {
    const yaml = yamls.get(id);
    return yaml ? [{ yaml, path: ['sources'], uses: sources, told: new Set<string>() }] : [];
  });
}
