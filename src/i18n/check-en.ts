import type { CheckStrings } from './check-strings.ts';
import { searchEn } from './search-en.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What the page "Check a text" says, in English. */
export const checkEn: CheckStrings = {
  progress: (percent) => `Checking, ${percent}%`,
  cancelled: 'The check was stopped.',
  empty: 'There is no sentence to check.',
  failed:
    'What the check needs could not be fetched: the connection may be down, or the site was not uploaded whole.',
  retry: 'Try again',
  notText: 'This file cannot be read as text.',
  found: (sentences, claims, differing) =>
    `${plural(sentences, 'sentence', 'sentences')}; ${plural(claims, 'says', 'say')} what a claim here says${differing > 0 ? `, ${plural(differing, 'of them differs', 'of them differ')} from it` : ''}.`,
  nothing: 'No essay here is about what this text says.',
  count: (verdict, count) => `${verdict}: ${count}`,
  verdicts: searchEn.verdicts,
  unchecked: 'Not checked yet',
  differs: 'Differs from the claim here; the check below does not apply to this sentence',
  kinds: {
    number: 'Number',
    unit: 'Unit',
    degree: 'Degree',
    name: 'Name',
    negation: 'Negation',
    direction: 'Direction',
    modality: 'Certainty',
    time: 'Time',
    words: 'Words',
  },
  difference: (kind, here, there) => {
    if (there === '') return `${kind}: “${here}” here, nothing in the claim`;
    return here === ''
      ? `${kind}: “${there}” in the claim, nothing here`
      : `${kind}: “${here}” here, “${there}” in the claim`;
  },
  claim: 'Claim of this site',
  passage: 'Words of an essay here, without a reference',
  note: 'Check',
  correction: 'Correction',
  from: (title) => `See it in “${title}”`,
  unsupported: { figure: 'A figure without a marker', quotation: 'A quotation without a marker' },
  own: 'The text itself',
  counts: ({ sentences, cited, numbers, entries }) =>
    `${plural(sentences, 'sentence', 'sentences')}, ${cited} closed by markers, ${plural(numbers.length, 'number', 'numbers')} cited, ${plural(entries, 'entry', 'entries')} in the list of references.`,
  unlisted: (numbers) => `Cited, but not in the list: ${numbers}`,
  uncited: (numbers) => `In the list, but never cited: ${numbers}`,
  unsupportedCount: (count) =>
    `${plural(count, 'sentence has', 'sentences have')} a figure or a quotation and no marker.`,
  importing: 'To take it into a site, save it as a file and run:',
  copy: 'Copy summary',
  copied: 'Copied.',
  copyByHand: 'The browser does not allow copying. Select the text below.',
  print: 'Print',
  sentences: 'Sentence by sentence',
};
