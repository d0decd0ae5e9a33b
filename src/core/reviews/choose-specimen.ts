/** What the choice needs of a claim. */
interface Corrected {
  readonly text: string;
  readonly references: readonly number[];
  readonly review?: { readonly correction?: string | undefined } | null | undefined;
}

/** The share of a correction, in pairs of words, that may be in the sentence as well. */
const MOST_ALIKE = 0.5;
// A Han character counts as a word.
const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;

/**
 * Chooses the claim that shows readers in the fewest words what a check is worth: the shortest one
 * with a citation whose correction says something that the sentence does not.
 */
export function chooseSpecimen<Claim extends Corrected>(
  claims: readonly Claim[],
): Claim | undefined {
  const [shortest] = claims
    .filter(({ references, review, text }) => {
      const correction = review?.correction;
      return references.length > 0 && correction !== undefined && !isRepeated(correction, text);
    })
    .toSorted((a, b) => a.text.length - b.text.length);
  return shortest;
}

function isRepeated(correction: string, text: string): boolean {
  const known = new Set(pairWords(text));
  const pairs = pairWords(correction);
  return pairs.filter((pair) => known.has(pair)).length > MOST_ALIKE * pairs.length;
}

/** Every two neighbouring words, whatever is between them. */
function pairWords(text: string): string[] {
  const words = text.toLowerCase().match(WORD) ?? [];
  return words.slice(1).map((word, index) => `${words[index]} ${word}`);
}
