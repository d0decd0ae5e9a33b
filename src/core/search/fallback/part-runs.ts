import { isParticle } from '../query/stop-words.ts';
import type { Unit } from '../query/units.ts';
import { partWords } from '../text/segment-words.ts';

const LONGEST_KNOWN = 8;

/**
 * Splits the runs of a query into words: of 公司接入, 公司 may be in one place and 接入 in another. A
 * single character left between words carries no information; several in a row are an unknown word.
 *
 * @param words of the texts, besides those of the language
 * @param keepsSingles whether a character alone counts, as the two of 洗一次牙 do
 */
export function partRuns(
  units: readonly Unit[],
  words: ReadonlySet<string>,
  keepsSingles = false,
): Unit[] {
  const seen = new Set<string>();
  return units
    .flatMap((unit) => {
      if (unit.kind !== 'han') return [unit];
      const parts = partRun(unit.text, words).filter(
        (part) => (part.length > 1 || keepsSingles) && !Array.from(part).every(isParticle),
      );
      return parts.length === 0 || parts[0] === unit.text
        ? [unit]
        : parts.map((text) => ({ kind: 'han' as const, text, source: text }));
    })
    .filter(({ kind, text }) => {
      const key = `${kind} ${text}`;
      return seen.has(key) ? false : Boolean(seen.add(key));
    });
}

function partRun(run: string, words: ReadonlySet<string>): string[] {
  const parts: string[] = [];
  let loose = '';
  const close = () => {
    if (loose !== '') parts.push(loose);
    loose = '';
  };
  let at = 0;
  while (at < run.length) {
    const rest = run.slice(at);
    const longest = Math.min(LONGEST_KNOWN, rest.length);
    const known = Array.from({ length: longest - 1 }, (_, less) =>
      rest.slice(0, longest - less),
    ).find((word) => words.has(word));
    const [inDictionary = rest] = partWords(rest);
    // 世界杯 is not 世界: a longer word of the language goes before one of the texts.
    const next = known === undefined || inDictionary.length > known.length ? inDictionary : known;
    if (next.length > 1 || isParticle(next)) {
      close();
      parts.push(next);
    } else {
      loose += next;
    }
    at += next.length;
  }
  close();
  return parts;
}
