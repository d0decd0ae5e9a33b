import type { SearchStrings } from './search-strings.ts';

/** What search says, in English. */
export const searchEn: SearchStrings = {
  results: 'Search results',
  loading: 'Fetching what search needs …',
  count: (query, hits, more) =>
    `“${query}”: ${hits} ${hits === 1 ? 'result' : 'results'}${more ? ', not all looked through yet' : ''}.`,
  nearCount: (query, hits) =>
    `“${query}”: nothing matches exactly; ${hits === 1 ? '1 result comes' : `${hits} results come`} near.`,
  noneNarrowed: (query) => `No result for “${query}” passes the filters.`,
  widen: 'Remove filters',
  none: (query) => `Nothing was found for “${query}”.`,
  unmatched: (words) =>
    ` ${words.map((word) => `“${word}”`).join(', ')} ${words.length === 1 ? 'does' : 'do'} not occur in the text.`,
  shorter: (query) => `Search for “${query}” instead`,
  near: 'Near match',
  substitute: (asked, found) => `“${asked}” ≈ “${found}”`,
  missing: (words) => `without ${words.map((word) => `“${word}”`).join(', ')}`,
  claimNumber: (ordinal) => `claim ${ordinal}`,
  kinds: {
    claim: 'Claim',
    passage: 'Uncited passage',
    section: 'Section',
    reference: 'Reference',
    essay: 'Essay',
    review: 'Check',
    source: 'Source of the checks',
    figure: 'Figure',
    page: 'Site documentation',
  },
  reference: (number) => `Reference [${number}]`,
  unlisted: 'Source unknown',
  verdicts: {
    supported: 'Supported',
    partly: 'Partly supported',
    contradicted: 'Contradicted',
    unverified: 'Unverified',
    opinion: 'Opinion',
  },
  facets: {
    language: 'Language',
    essay: 'Essay',
    kind: 'Kind',
    verdict: 'Check',
    section: 'Section',
    cite: 'Cites',
    value: (value, count) => `${value} (${count})`,
  },
  inPages: 'Search the site’s documentation too',
  deeper: 'Look further',
  elsewhere: (language) => `Search the essays in ${language}`,
  checkText: 'Have a whole text? Check it',
  clearMarks: 'Clear highlights (Esc)',
  recent: 'Recent searches',
  clearRecent: 'Forget them',
  failed:
    'What search needs could not be fetched: the connection may be down, or the site was not uploaded whole. The page of claims still works, with the find function of your browser.',
  noWebAssembly:
    'This browser has no WebAssembly, or has it switched off, and search needs it. The page of claims still works, with the find function of your browser.',
  notBuilt:
    'What search needs could not be fetched. While the site is being written, search uses the index of the last build: run npm run build first, then try again.',
  limited: ' Other names and spellings could not be fetched: words were sought only as typed.',
  shortened: (letters) => ` Only the first ${letters} letters were searched.`,
  retry: 'Try again',
};
