/** The words in brackets, or before them: capitals among up to ten letters and digits. */
const IN_BRACKETS = /([\p{L}\p{N}][^()（）.;:!?。；：！？]*?)\s*[(（]([^()（）]{2,80})[)）]/gu;
const SHORT = /^(?=.*[A-Z].*[A-Z])[A-Za-z][A-Za-z0-9&-]{1,9}$/;

/**
 * Finds the abbreviations that a text explains, “mixture of experts (MoE)” or “MoE (mixture of
 * experts)”, each with its long form (Schwartz and Hearst, “A simple algorithm for identifying
 * abbreviation definitions in biomedical text”, 2003).
 *
 * @example findAbbreviations('a mixture of experts (MoE)') => [['MoE', 'mixture of experts']]
 */
export function findAbbreviations(text: string): [short: string, long: string][] {
  // Most texts have no brackets, and a search for the words before some takes long.
  if (!/[(（]/.test(text)) return [];
  return Array.from(text.matchAll(IN_BRACKETS)).flatMap(([, before = '', inside = '']) => {
    const last = before.split(/\s+/).at(-1) ?? '';
    if (SHORT.test(inside)) return pair(inside, before);
    return SHORT.test(last) ? pair(last, inside) : [];
  });
}

function pair(short: string, words: string): [short: string, long: string][] {
  const most = Math.min(short.length + 5, short.length * 2);
  const long = findLong(short, words.trim().split(/\s+/).slice(-most).join(' '));
  return long === null ? [] : [[short, long]];
}

/** The shortest end of a text that has the letters of a short form in order and begins with one. */
function findLong(short: string, text: string): string | null {
  const letters = Array.from(short.toLowerCase()).filter((letter) => /[a-z0-9]/.test(letter));
  const lower = text.toLowerCase();
  let at = lower.length;
  for (const [place, letter] of [...letters.entries()].toReversed()) {
    do at -= 1;
    while (
      at >= 0 &&
      (lower[at] !== letter || (place === 0 && /[a-z0-9]/.test(lower.charAt(at - 1))))
    );
    if (at < 0) return null;
  }
  const long = text.slice(at);
  return long.includes(' ') && !long.includes(short) ? long : null;
}
