// Shortest word whose ending is taken for an ending.
const SHORTEST = 3;

/** British and American spelling of the same ending, and what may follow it. */
const SPELLINGS: readonly (readonly [british: string, american: string, behind: string])[] = [
  ['is', 'iz', '(?:ations?|e|es|ed|er|ers|ing)'],
  ['ys', 'yz', '(?:e|es|ed|er|ers|ing)'],
  ['our', 'or', '(?:|s|ed|ing|able|ite|ites|al)'],
  ['tre', 'ter', 's?'],
  ['bre', 'ber', 's?'],
  ['ence', 'ense', 's?'],
  ['ogue', 'og', 's?'],
  ['ramme', 'ram', 's?'],
  ['ll', 'l', '(?:ed|er|ers|ing)'],
];

/**
 * Other ways to write an English word: in the singular or plural, spelt as in Britain or America,
 * and as a verb with another ending; of several words, the last. Some are not words: nothing is
 * found for them.
 *
 * @example listInflections('optimizations') => ['optimisations', 'optimization', 'optimisation']
 */
export function listInflections(words: string): string[] {
  const at = words.lastIndexOf(' ') + 1;
  const word = words.slice(at);
  if (!/^[a-z]+$/.test(word) || word.length <= SHORTEST) return [];
  const stems = [word, ...listStems(word)];
  const ended = stems.flatMap((stem) => [stem, ...listEndings(stem)]);
  return [...new Set(ended.flatMap((form) => [form, ...respell(form)]))]
    .filter((form) => form !== word && form.length >= SHORTEST)
    .map((form) => words.slice(0, at) + form);
}

/** Words that look like forms of others and mean something else: news is not new. */
const NO_FORMS = new Set('news goods arms customs odds shorts evening wedding'.split(' '));

/** What a word may be a form of. */
function listStems(word: string): string[] {
  if (NO_FORMS.has(word)) return [];
  if (/[^aeiou]ies$/.test(word)) return [word.replace(/ies$/, 'y')];
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  if (/[^si]s$/.test(word)) return [word.slice(0, -1)];
  const [, stem = ''] = /^(.{3,})(?:ed|ing)$/.exec(word) ?? [];
  if (stem === '') return [];
  return /([^aeiouls])\1$/.test(stem) ? [stem.slice(0, -1), stem] : [stem, `${stem}e`];
}

/** The commonest forms of a word. */
function listEndings(stem: string): string[] {
  const base = stem.replace(/e$/, '');
  return /(?:s|ed|ing)$/.test(stem) ? [] : [pluralize(stem), `${base}ed`, `${base}ing`];
}

function pluralize(stem: string): string {
  if (/[^aeiou]y$/.test(stem)) return stem.replace(/y$/, 'ies');
  return /(?:s|x|z|ch|sh)$/.test(stem) ? `${stem}es` : `${stem}s`;
}

function respell(word: string): string[] {
  return SPELLINGS.flatMap(([british, american, behind]) => [
    word.replace(new RegExp(`${british}(?=${behind}$)`), american),
    word.replace(new RegExp(`${american}(?=${behind}$)`), british),
  ]).filter((form) => form !== word);
}
