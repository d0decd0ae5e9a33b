/** What the choice needs of a claim. */
interface Corrected {
  readonly text: string;
  readonly references: readonly number[];
  readonly review?: { readonly correction?: string | undefined } | undefined;
}

/** The part of a correction, in pairs of letters, that may stand in the sentence as well. */
const MOST_ALIKE = 0.5;

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
  const known = new Set(pairLetters(text));
  const pairs = pairLetters(correction);
  return pairs.filter((pair) => known.has(pair)).length > MOST_ALIKE * pairs.length;
}

/** Every two neighbouring letters or digits, whatever stands between them. */
function pairLetters(text: string): string[] {
  const letters = text.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? [];
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}
