/**
 * Every error in content that the site detects, with its meaning. A test compares the manual's list
 * with this one; each rule has a test on its whole printed text.
 */
export const RULES = {
  'foreign-encoding': 'A file is not written in UTF-8.',
  'merge-conflict': 'A file holds two versions of a text, as git leaves them.',
  'invalid-mdx': 'The essay is not well-formed MDX.',
  'invalid-yaml': 'A data file or front matter is not well-formed YAML.',
  'cut-value':
    'A value of a data file ends at a # that was probably meant as a sign of the text (a warning).',
  'empty-essay': 'An essay has no text.',
  'invalid-style': 'content/theme.css holds text that seems not to be CSS (a warning).',
  'low-contrast': 'The accent colour is hard to read on the paper (a warning).',
  'invalid-data': 'A field is missing or does not have the form it must have.',
  'unknown-key': 'A key that nothing reads, often misspelt.',
  'misplaced-file': 'A file is where nothing reads it, or a file that must be there is missing.',
  'unfit-name':
    'The folder of an essay cannot be a part of addresses, or a file is named after no language.',
  'unknown-reference': 'A marker cites a number that references.yaml does not hold.',
  'unused-reference': 'references.yaml holds a number that no marker cites.',
  'unknown-figure': 'An essay or a review shows a figure that content/figures does not hold.',
  'duplicate-entry': 'A data file holds an entry twice.',
  'shadowed-marker': 'A Markdown definition or link turns a marker into an ordinary link.',
  'reversed-range': 'A marker such as [5-3] counts downwards.',
  'lone-marker': 'A marker has no words that it could support.',
  'dead-link': 'A link of the essay leads to a page or a place that does not exist.',
  'duplicate-id': 'Two places have the same id, so a link cannot distinguish them.',
  'unsafe-link': 'A link has an address that is not safe to follow, such as javascript:.',
  'foreign-file':
    'A picture or a style would be loaded from another site, which the pages do not allow.',
  'missing-picture': 'A picture of an essay is not there, or of a kind that pages do not show.',
  'broken-picture':
    'The file of a picture is damaged, cut off, not a picture, or a drawing that holds code.',
  'misnamed-picture':
    'The ending of a picture is that of another format (a warning, but for drawings).',
  'blocked-code':
    'An essay or a page holds code: a script, a style or event attribute, a frame, an import, an expression.',
  'unknown-element':
    'An element or an attribute of an essay is not one that prose needs, or is not HTML at all.',
  'invalid-formula': 'A formula is not TeX that the pages can show, or never ends.',
  'hidden-character':
    'An unseen character changes how the text reads, such as one that reverses its order.',
  'overlong-paragraph': 'A paragraph is too long to read, and to parse in a fair time.',
  'too-deep': 'Lists, quotes, elements or signs are nested too deeply.',
  'vanished-id': 'A claim of the last release is gone, and links to it would lead nowhere.',
  'moved-id': 'An id of the last release now names another claim (a warning).',
  'silent-change':
    'A verdict differs from that of the last release without a note, or a change listed by then is gone.',
  'unmatched-quote': 'A review quotes words that are in no claim, or in several.',
  'unsupported-verdict': 'A verdict that must rest on a source names none.',
  'unknown-source': 'A review or a figure rests on a source that sources.yaml does not hold.',
  'unused-source': 'sources.yaml holds a source on which no review rests.',
  'source-without-address':
    'A source has neither URL nor DOI, and no reason is given why readers get no address.',
  'invalid-place':
    'A place in a source has no address, such as a file of a source that is not a repository.',
  'wrong-computation': 'A line of arithmetic in a review does not hold, or is not arithmetic.',
  'number-mismatch':
    'A text has a number that its translation has not, or a note lacks one that is computed or taken from a passage.',
  'missing-translation': 'A text of a review or a source is missing in a language of the essay.',
  'edition-mismatch': 'Two languages of an essay do not carry the same markers in the same order.',
} as const satisfies Record<string, string>;

/**
 * Warnings about what makes an essay hard to trust although nothing is wrong. `npm run check`
 * prints them and a build does not, since an essay may have good reason for each. The manual lists
 * them too; each has a test on its whole printed text.
 */
export const ADVICE = {
  'no-source': 'A number is said to have no known source.',
  'uncited-figure':
    'A paragraph holds a figure, such as a share, a price or a multiple, and no marker.',
  'uncited-quote': 'A quotation of some length is in a sentence without a marker.',
  'second-title': 'An essay has a heading of the first level, which is that of the title.',
  'no-alternative': 'A picture has no words for readers who do not see it.',
  'empty-link': 'A link has no words.',
  'shown-markup': 'Signs that another program reads, such as ![[picture]], are shown as text.',
  'unreviewed-claim': 'The essay has reviews, but none of this claim.',
  'unpaired-reviews': 'A second editor has reviewed claims, and there is no reviews.yaml.',
  'old-check': 'A check is more than a year old.',
  'unread-source': 'A check is dated later than the last reading of a source that it rests on.',
  'newer-version': 'A check rests on a source of which there is a newer version.',
} as const satisfies Record<string, string>;

/** The name of a kind of fault. */
export type Rule = keyof typeof RULES | keyof typeof ADVICE;
