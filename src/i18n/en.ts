import { byShare } from './by-share.ts';
import { aboutEn } from './about-en.ts';
import { listsEn } from './lists-en.ts';
import { evidenceEn } from './evidence-en.ts';
import { offlineEn } from './offline-en.ts';
import { checkPageEn } from './check-page-en.ts';
import type { UiStrings } from './zh-CN.ts';

/** A number with its noun. @example count(2, 'claim') => '2 claims' */
function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** The interface in English: British in spelling, as its dates are. */
export const en: UiStrings = {
  language: 'en',
  siteName: 'Yinju',
  siteTagline: 'An essay you can check',
  colon: ': ',
  gap: ' ',
  semicolon: '; ',
  comma: ', ',
  skipToContent: 'Skip to the text',
  nav: { label: 'Site', search: 'Search', check: 'Check', about: 'About', home: 'Home' },
  settings: {
    button: 'Settings',
    theme: 'Colours',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    size: 'Text size',
    sizes: { normal: 'Normal', large: 'Large', larger: 'Larger' },
    marks: 'Verdict marks',
    shown: 'Shown',
    hidden: 'Hidden',
    slash: '“/” searches',
    on: 'On',
    off: 'Off',
  },
  essayNav: {
    label: 'This essay',
    text: 'Text',
    claims: 'Claims and checks',
    references: 'References',
    sources: 'Sources of the checks',
  },
  home: {
    specimen: 'See this check',
    essays: 'Essays',
    known: (claims, known) =>
      `${count(claims, 'claim')}; the author’s references name a source for ${known === 0 ? 'none' : known}`,
    read: 'Read the text',
  },
  ...listsEn,
  essay: {
    contents: 'Contents',
    headingLink: (heading) => `Link to this section: ${heading}`,
    draft: 'Draft, seen by you only',
    published: 'Published',
    updated: 'Updated',
    kind: { original: 'Original', retelling: 'Retelling', translation: 'Translation' },
    readAbout: 'Where this essay comes from',
    minutes: (minutes) => `about ${count(minutes, 'minute')} to read`,
    counts: (claims, references) =>
      `${count(claims, 'claim')}, ${count(references, 'reference number')}`,
    intro: 'Opening',
  },
  verdicts: {
    names: {
      supported: 'Supported',
      partly: 'Partly supported',
      contradicted: 'Contradicted',
      unverified: 'Unverified',
      opinion: 'Opinion',
    },
    short: {
      supported: 'Supported',
      partly: 'Partly',
      contradicted: 'Contradicted',
      unverified: 'Unverified',
      opinion: 'Opinion',
    },
    mark: (name) => `Check: ${name}`,
  },
  reviews: {
    heading: 'The editor’s checks',
    intro:
      'Apart from the author’s references, the editor has compared each claim with independent sources. The page “About” says how that is done; the page “Sources of the checks” lists the sources.',
    back: ', back to this claim in the text',
    checked: (date) => `Sources looked at on ${date}`,
    changed: (date, verdict) =>
      verdict === undefined
        ? `Reworded on ${date}:`
        : `Changed on ${date}; the verdict was “${verdict}”.`,
    correction: 'What the sources say',
    sources: 'Sources',
    computed: 'Recomputed',
    readings: {
      primary: 'the work itself',
      mirror: 'copy elsewhere',
      secondary: 'second-hand report',
    },
    more: 'The whole check and its sources',
    parts: (number) => (number === 1 ? 'In one part' : `In ${number} parts`),
    feed: (site) => `${site}: changes to the checks`,
    feedEntry: (claim, verdict, from) =>
      from === undefined ? `${claim}: ${verdict}` : `${claim}: from “${from}” to “${verdict}”`,
    none: 'Not yet checked',
  },
  places: { page: (page) => `p. ${page}`, lines: (lines) => `lines ${lines}` },
  notes: {
    heading: 'Author’s notes',
    call: 'note ',
    back: (number) => `Back to the text: note ${number}`,
  },
  citation: { label: (number) => `Reference [${number}]` },
  card: {
    claim: 'Cited for this claim',
    group: 'Cited with it',
    enter: 'enters the card',
    jump: 'Go to the entry',
    copy: 'Copy the reference',
    close: 'Close',
    return: 'Back to where you were',
    dismissReturn: 'Hide the way back',
  },
  references: {
    heading: 'References',
    unlisted: 'Source unknown',
    cited: (times) => `Cited ${count(times, 'time')}`,
    backlink: (ordinal, context) => `Back to place ${ordinal} in the text: ${context}`,
    back: 'Back to the text',
    pageTitle: (essay) => `References: ${essay}`,
    pageIntro: (numbers) =>
      `The numbers that occur in the text: ${numbers}. Each entry first says which work the number stands for and how much is known of it, then lists every sentence that cites it.`,
    missing: (numbers) => `Never used in the text, and therefore without an entry: ${numbers}.`,
    types: {
      article: 'Article',
      'article-journal': 'Journal article',
      'article-magazine': 'Magazine article',
      'article-newspaper': 'Newspaper article',
      book: 'Book',
      chapter: 'Chapter',
      dataset: 'Data set',
      document: 'Document',
      'paper-conference': 'Conference paper',
      post: 'Post',
      'post-weblog': 'Blog post',
      report: 'Report',
      software: 'Software',
      speech: 'Speech',
      thesis: 'Thesis',
      webpage: 'Web page',
    },
    accessed: (date) => `accessed ${date}`,
    archived: 'archived copy',
  },
  claims: {
    pageTitle: (essay) => `Claims: ${essay}`,
    pageIntro: (number, reviewed, statements = 0) =>
      `${count(number, 'claim of the text carries', 'claims of the text carry')} a marker${byShare(reviewed, number, [', and none has been checked yet', `; ${reviewed} of them ${reviewed === 1 ? 'has' : 'have'} been checked`, ', and each has been checked against independent sources'])}. ${statements === 0 ? '' : `${count(statements, 'sentence', 'sentences')} without a marker ${statements === 1 ? 'was' : 'were'} checked as well.`}`,
    statement: (ordinal) => `Uncited statement ${ordinal}`,
    uncited: 'no marker',
    ordinal: (ordinal) => `Claim ${ordinal}`,
    inText: 'See it in the text',
    data: 'Data (JSON)',
  },
  ledger: {
    filter: 'Filter by what the check found',
    all: (number) => `All ${number}`,
    shown: (number) => `Claims now listed: ${number}`,
  },
  sources: {
    pageTitle: (essay) => `Sources of the checks: ${essay}`,
    read: (what) => `Read: ${what}`,
    offline: (reason) => `No address: ${reason}`,
  },
  figures: {
    source: 'Sources',
    data: 'Data',
    download: 'Download the data (CSV)',
    unknown: '–',
    some: (shown, all) => `${shown} of ${all} rows are shown; the data file (CSV) has them all.`,
    numbers: 'Numbers and formulas',
    standing: { published: 'Published: ', defined: 'By definition: ', modelled: 'From a model: ' },
    reset: 'Back to the published case',
    controls: 'Change the figure',
  },
  exports: {
    heading: 'Export',
    intro: (known, all) => {
      if (known === all) return `Each of these files holds all ${count(all, 'entry', 'entries')}.`;
      return known === 0
        ? `None of the ${count(all, 'number')} has a known source, so the BibTeX, RIS and CSL-JSON files hold no entry: no work is made up for a number. The text in GB/T 7714 says of each that its source is unknown.`
        : `Of the ${count(all, 'number')}, ${known} ${known === 1 ? 'has' : 'have'} a known source, and the BibTeX, RIS and CSL-JSON files hold ${known === 1 ? 'that one' : 'those'} alone. The text in GB/T 7714 lists all, and says where a source is unknown.`;
    },
    all: (number) => `Each of these files holds all ${count(number, 'item')}.`,
    files: {
      'claims.json': 'Claims, checks and references as data (JSON)',
      'references.bib': 'BibTeX (in BibLaTeX’s form)',
      'references.ris': 'RIS',
      'references.csl.json': 'CSL-JSON',
      'references.txt': 'Text in GB/T 7714–2015, the Chinese standard',
      'sources.bib': 'BibTeX (in BibLaTeX’s form)',
      'sources.ris': 'RIS',
      'sources.csl.json': 'CSL-JSON',
      'annotations.jsonld': 'The checks as annotations of the text (W3C Web Annotation)',
      'essay.epub': 'E-book (EPUB) with references and checks',
      'ro-crate-metadata.json': 'What these files are (RO-Crate)',
      'sources.txt': 'Text in GB/T 7714–2015, the Chinese standard',
    },
    markdown: 'Markdown with references and checks',
    noLicence: 'No licence is stated: for any use beyond quotation, ask the publisher.',
    unlisted: (reason) => `Source unknown: ${reason}`,
    sourcesComment: (title) => `Sources of the checks of “${title}”`,
    comment: (title) => `References of “${title}”`,
    left: (line) => `Left out: ${line}`,
  },
  copying: {
    reference: 'Copy the reference',
    referenceLabel: (number) => `Copy the reference [${number}]`,
    formatLabel: (format, number) => `Copy ${format} [${number}]`,
    claim: 'Copy the claim',
    claimLabel: (ordinal) => `Copy the claim ${ordinal}`,
    quote: (words) => `“${words}”`,
    done: 'Copied',
    byHand:
      'The browser does not allow copying. The text is selected below: press Ctrl+C (⌘C on a Mac).',
  },
  share: { label: 'Selected text', copy: 'Copy link', claim: 'Copy link to the claim' },
  cite: {
    heading: 'Cite this essay',
    version: (version) => `version ${version}`,
    intro: (version, updated) =>
      `This is the version of ${updated}, number ${version}. The number changes when a word of the text or of the references does.`,
    standard: 'GB/T 7714–2015',
    bib: 'BibTeX',
    copy: (format) => `Copy ${format}`,
  },
  retired: {
    heading: 'Claims that were withdrawn',
    gone: (id) => `${id}: `,
  },
  search: {
    title: 'Search',
    label: 'Search the claims',
    placeholder: 'Words, figures, or a number such as [1]',
    submit: 'Search',
    noScript:
      'Search needs scripts. Without them, open the page of claims and use the find function of your browser.',
    claimsPages: 'Without search: the claims of every essay',
    claimsLink: (essay) => `Claims: ${essay}`,
    narrow: 'Narrow down',
    close: 'Close',
    keys: { move: 'choose', open: 'open', newTab: 'open in a new tab', close: 'clear, close' },
    hint: 'Search for words, figures or a whole question; [1] finds the claims that cite the number 1.',
  },
  check: checkPageEn,
  about: aboutEn,
  notFound: {
    title: 'There is no such page',
    text: 'The address may be mistyped, or the page may have moved. Begin again at the home page, or search the claims.',
  },
  release: {
    newer: 'There is a newer version.',
    reload: 'Load it',
    incomplete:
      'Part of this page’s program could not be fetched: the connection may be down, or the site was not uploaded whole. The text is not affected.',
    fromFile:
      'This page was opened from a folder. Everything can be read; search works only through a web server.',
  },
  offline: offlineEn,
  evidence: evidenceEn,
  licences: {
    title: 'Licences of the software used',
    intro:
      'The code and data that this site sends to its readers hold parts of the packages below. Name, version and licence of each are taken from the package by the build.',
    parts: {
      search: 'Searches the index in the browser.',
      tables: 'Its data made the tables of scripts and readings that search uses.',
      check: 'Reads pasted texts and chosen files in the browser.',
      share: 'Writes the link to a selected text. ',
      figures: 'The arithmetic of figures whose formula a writer gives.',
      bundling: 'How the scripts load one another.',
    },
    licence: (name: string) => ` Licence: ${name}.`,
    text: 'Text of the licence',
  },
  footer: {
    published: (author) => `Published by ${author}.`,
    contact: 'Contact',
    reviewed: 'Publication is not endorsement: see the check of each claim for what holds.',
    licence: 'The code is released under the MIT licence.',
  },
};
