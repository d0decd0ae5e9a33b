import type { CslItem } from '../../references/csl-schemas.ts';

type Fields = Partial<CslItem>;

/** What styles put in brackets behind a title, and what it says of the work. */
const EXTRAS: readonly (readonly [pattern: RegExp, read: (match: RegExpExecArray) => Fields])[] = [
  [/^(\d+)(?:st|nd|rd|th)? ed(?:ition|n)?\.?$/i, ([, edition]) => ({ edition })],
  [/^(Rev\.?) ed\.?$/i, ([, edition]) => ({ edition })],
  [
    /^((?:doctoral|master['’]s|phd)[^,]*(?:dissertation|thesis)),\s*(.+)$/iu,
    ([, genre, publisher]) => ({ type: 'thesis', genre, publisher }),
  ],
  [
    /^((?:unpublished )?(?:doctoral|master['’]s|phd) (?:dissertation|thesis))$/iu,
    ([, genre]) => ({ type: 'thesis', genre }),
  ],
  [
    /^(?:(?:technical |research )?report|publication|working paper) no\. (.+)$/iu,
    ([, number]) => ({ type: 'report', number }),
  ],
  [/^pp?\.\s*([\d–-]+)$/, ([, page]) => ({ page })],
  [/^vol\.\s*(\d+)$/i, ([, volume]) => ({ volume })],
  [/^(?:No\. )?(arXiv:[\w./-]+)(?:; Version \d+)?$/i, ([, number]) => ({ number })],
];

/** What styles put in square brackets behind a title. */
const MEDIA: typeof EXTRAS = [
  [/^(?:internet|online|e-?book)$/i, () => ({})],
  [/^data ?set$/i, () => ({ type: 'dataset' })],
  [/^(?:computer )?software$/i, () => ({ type: 'software' })],
  [/^\p{Lu}[\p{L} ]+$/u, ([genre]) => ({ genre })],
];

const EDITION = /,\s*(\d+)(?:st|nd|rd|th) ed(?:ition|n)?\.?$/i;

/** Parts a title from what styles put behind it: `(2nd ed.)`, `[Internet]`, `, 5th edn`. */
export function takeExtras(title: string): { title: string; fields: Fields } {
  const [suffix = '', edition] = EDITION.exec(title) ?? [];
  let fields: Fields = edition === undefined ? {} : { edition };
  let rest = title.slice(0, title.length - suffix.length);
  for (;;) {
    const [whole = '', inner = ''] = /\s*[[(]([^()[\]]+)[\])]$/.exec(rest) ?? [];
    const known = [...EXTRAS, ...(whole.endsWith(']') ? MEDIA : [])];
    const found = known.find(([pattern]) => pattern.test(inner));
    const match = whole === '' ? undefined : found?.[0].exec(inner);
    if (!found || !match) return { title: rest, fields };
    fields = { ...fields, ...found[1](match) };
    rest = rest.slice(0, -whole.length);
  }
}

/** Signs that words are not a title, or that a part of another is left in them. */
const NO_TITLE = [
  /^\P{L}*(?:\p{L}\P{L}+)*$/u,
  /\/\//,
  /[[\]{}<>]/,
  /^[*(]/,
  /[:：]$/u,
  /^(?:available|retrieved|accessed)\s(?:at|from|on|online)\b/iu,
  /^\d+(?:st|nd|rd|th) ed/,
  /\.\s\p{Ll}+$/u,
  /\((?:[^()]*\b(?:eds?|trans|vol|thesis|dissertation|report)\b[^()]*)\)$/iu,
];

/** Signs of more than a title where no quotation marks bound it. */
const MORE_THAN_TITLE = [
  // Lists of the natural sciences leave the title out: a journal follows the names.
  /^\p{Lu}[\p{L}&.\s]{0,30},\s*(?:\d|submitted\b|in press\b|in prep|accepted\b)/u,
  /^(?:arxiv\b|in prep(?:aration)?\b|in press\b|submitted\b|to (?:appear|be published)\b|(?:private|personal) communication|unpublished\b)/iu,
  /,\s*(?:(?:plenary|invited|oral) )?(?:talk|poster)\b/iu,
  /^[\p{L}\d\s-]{2,40}\bcollaborations?(?:,|$)/iu,
  // A number of a report, a patent or a decree, and the place in a journal, behind the title.
  /[:：]\s*(?=\S*\d)[A-Z\d][\w./-]*$|[〔（([［]\d{4}[〕）)\]］][^:：]{1,24}号$|号$/u,
  /\((?:[^()]*\s)?No\.\s[^()]+\)$/iu,
  /\d\s*:\s*\d+\s*[-–]\s*\d+$|\bpp\.\s/u,
  /^\p{Lu}:\s/u,
  /\/\d{4}\/|\b(?:URL|ISBN)\b/u,
  /^[“"„«]/,
  /[?!.] In:?\s/,
  /\d{4}[a-z]?[,.]?\s*[“"]/,
  /^\d{4}[a-z]?[.:]/,
  /,\s*(?:pp?\.\s*)?(?!\d{4}\s*[–-]\s*\d{4}$)\d[\d–-]*$/,
  /,\s*in:?\s+\p{Lu}/u,
  /\b(?:vol|pp?)\.\s*\d|^No\.\s*\d/iu,
  /\)\.\s|\.\s(?:l['’]\p{Lu})/u,
  /[?!]\s(?:\p{Lu}[\p{L}-]*|\d{1,2})(?:\s(?:\p{Lu}[\p{L}-]*|\d{1,2})){0,4}$/u,
  /,\s(?:\p{L}+\s){0,4}(?:Conference|Symposium|Workshop|Proceedings)\b/u,
  /,\s*[“"«]/,
  /\((?:1[5-9]|20)\d\d\)\s/,
  // What holds the work: `in Ice Tables (Quay Press)`.
  /^in:?\s+\p{Lu}/u,
  /\([^()]+:[^()]+\)$/u,
  // Names that another list of names left: `Lind, A.: Ice years`.
  /^[^:]{0,80}?(?:,\s*(?:\p{Lu}\.[\s-]?)+|\bet al\.?)\s*:/u,
  /^\p{Lu}[\p{L}’'. -]{1,30},\s*(?:\p{Lu}\.[\s-]?)+(?:,|&|and\s)/u,
  /^(?:and|&)\s|^[:;]/u,
  // Further hands, an edition or a medium behind the title, in words that takeExtras knows not.
  /,\s*(?:eds?|trans|tr|übers|hrsg)\b\.?(?:\s|$)|\((?:translated|policy brief|\d+\s?(?:éd|aufl|ed))/iu,
  /^\d{4}[a-z]?\s+\p{Lu}/u,
  /^\d{4}[a-z]?,\s*[‘']/,
  /\.\s?[-–]\s?\p{Lu}\p{L}+$/u,
  // An abbreviated journal, or a place, begins behind a comma: `Ice years, J. Math`.
  /,\s*(?:\p{Lu}\p{L}{0,9}\.?\s+){0,2}\p{Lu}\p{L}{1,9}$/u,
  /^(?=.*\p{L}\.\s)(?:\p{Lu}\p{L}*\.?\s+){1,3}(?:\p{Lu}\p{L}*\.?)?$/u,
];

/** Whether words may be a title. @param isQuoted whether quotation marks bound them */
export function isTitle(words: string, isQuoted: boolean): boolean {
  const signs = isQuoted ? NO_TITLE : [...NO_TITLE, ...MORE_THAN_TITLE];
  return !signs.some((sign) => sign.test(words)) && isBalanced(words);
}

/**
 * Whether words without quotation marks may be the beginning of an abbreviated journal, such as
 * `Phys` of `Phys. Rev. Lett.`: one word of Latin letters.
 */
export function isOneWord(words: string): boolean {
  return /^[\p{Script=Latin}\p{M}.&’'-]+$/u.test(words);
}

/** Whether each round bracket that opens is closed. */
function isBalanced(words: string): boolean {
  return words.split(/[(（]/).length === words.split(/[)）]/).length;
}

/** Signs that the name of what holds a work holds more than that. */
const MORE_THAN_CONTAINER = [
  /^arxiv:/iu,
  /^\P{L}*\p{L}?\d/u,
  /\b(?:eds?|editors?|hrsg)\b\.?(?=[,.\s)]|$)/iu,
  /^(?:by|draft)\s|^ph\.?\s?d\b/iu,
  // A place with its publisher, or a day, behind the name.
  /;|[^\d]:\s\p{Lu}[^:]*\b(?:press|kaufmann|books|verlag)\b/iu,
  /\s\d{1,2}\s(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*$/iu,
  /^(?:\p{Lu}\.[\s-]?)+\p{Lu}\p{L}+(?:,|\s+(?:&|and)\s)/u,
  /\btech(?:nical|\.)? rep/iu,
  /\b(?:1[5-9]|20)\d\d\s*[;,]|,\s*\p{Lu}?\d+$/u,
  // A place or a society behind a comma: names of journals go on with “and”, or with a series.
  /,\s*(?!.*\b(?:and|und|et|y|e|og|och)\b|.*&)(?!(?:series|serie|ser|part|section|sect)\b)/iu,
  /\(\d|^(?:band|press release)$/iu,
  /\((?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\.?\)$/iu,
];

/**
 * Whether words may be the name of what holds a work. Names of journals have words in lower case,
 * but not as many as the end of a title.
 */
export function isContainer(words: string): boolean {
  const lower = words
    .split(/\s+/)
    .filter(
      (word) => /^[a-z][a-z-]{3,}$/.test(word) && !/^(?:from|with|pour|della|sur)$/.test(word),
    );
  return (
    !MORE_THAN_CONTAINER.some((sign) => sign.test(words)) &&
    (lower.length < MOST_LOWER || /^Proceedings\b|\bConference\b/u.test(words))
  );
}

const MOST_LOWER = 3;
