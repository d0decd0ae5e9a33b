import type { EvidenceStrings } from './evidence-zh-CN.ts';

const WORDS = 'Words: ';

/** The words about what findings rest on, in English. */
export const evidenceEn: EvidenceStrings = {
  strip: {
    label: 'What the checks found',
    caption: (claims, statements) =>
      `Each line is the whole text, from left to right. A bar is a claim (${claims})${statements === 0 ? '' : `, a low one a checked statement without a marker (${statements})`}.`,
  },
  unvouched: {
    name: 'Nobody vouches',
    heading: (sentences) => `Nobody vouches for these (${sentences})`,
    intro: (stating) =>
      `Sentences with neither a marker nor a check. ${stating === 0 ? 'None states a figure or a quotation' : `${stating} of them ${stating === 1 ? 'states a figure or a quotation and is' : 'state a figure or a quotation and are'} underlined with dots in the text`}.`,
  },
  agreement: {
    told: (editors, units, alike, alpha) =>
      `${editors} checked ${units} of these claims independently, without seeing the verdicts, and came to the same verdict on ${alike}. ${alpha === null ? 'All verdicts are the same, so that Krippendorff’s alpha is not defined' : `Krippendorff’s alpha is ${alpha}, over the verdicts first given to ${units === 1 ? '1 claim' : `${units} claims`}: 1 where all agree, 0 where they agree as chance would have it`}.`,
    differing: 'The verdicts differ now on: ',
    first: 'the first editor',
    by: (editor) => `Checked independently by ${editor}: `,
  },
  stand: (count) => `These words are in the source (${count})`,
  between: ' … ',
  proof: (file, date) => `seen on ${date} in the file whose SHA-256 begins with ${file}`,
  meaning:
    'That the words are there is proved; whether they support the verdict is for you to judge.',
  words: WORDS,
  report: 'Report a fault',
  copyReport: 'Copy a report of a fault',
  reportOf: (words, subject) => `${words}: ${subject}`,
  reportTitle: (essay, subject) => `Fault in “${essay}”: ${subject}`,
  reportBody: ({ words, address, version }) =>
    `${WORDS}${words ?? ''}\nAddress: ${address}\nVersion: ${version}\n\nWhat is wrong, and the source for it:\n`,
  sentence: 'a sentence',
  selectFirst: 'Select the words in question first; they are put into the report.',
  newer: (version) => `There is a newer version, ${version}, which has not been read`,
  counts: ({ total, primary, mirror, secondary, archived, proved }) =>
    `To check the claims of this essay ${total === 1 ? '1 source was' : `${total} sources were`} read. Works themselves: ${primary}; copies elsewhere: ${mirror}; second-hand reports: ${secondary}. With an archived address: ${archived}; with passages found in a copy: ${proved}. The editor found them; they have nothing to do with the author’s references. Each entry says what was read of it and which verdicts rest on it.`,
};
