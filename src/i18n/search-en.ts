import type { SearchStrings } from './search-strings.ts';

/** What search says, in English. */
export const searchEn: SearchStrings = {
  results: 'Search results',
  loading: 'Fetching what search needs …',
  count: (hits, more) => `${hits} ${hits === 1 ? 'result' : 'results'}${more ? ', perhaps more' : ''}`,
  nearCount: (hits) => `Nothing matches exactly; ${hits === 1 ? '1 result comes' : `${hits} results come`} near`,
  none: (query) => `Nothing was found for “${query}”.`,
  unmatched: (words) => ` ${words.map((word) => `“${word}”`).join(', ')} ${words.length === 1 ? 'does' : 'do'} not occur in the text.`,
  shorter: (query) => `Search for “${query}” instead`,
  near: 'Near match',
  kinds: { claim: 'Claim', passage: 'Uncited passage', section: 'Section', reference: 'Reference' },
  reference: (number) => `Reference [${number}]`,
  facets: { group: 'Filter', kind: 'Kind', section: 'Section', cite: 'Cites', value: (value, count) => `${value} (${count})` },
  recent: 'Recent searches',
  clearRecent: 'Forget them',
  failed: 'What search needs could not be fetched: the connection may be down, or the site was not uploaded whole. The page of claims still works, with the find function of your browser.',
  retry: 'Try again',
};
