import type { CslItem } from '../../references/csl-schemas.ts';

const MONTH =
  '(?:jan|febr?|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?\\.?';

/**
 * Texts that are not names of a journal or a book: no date, a month, numbers of pages or a year.
 */
const NO_CONTAINER = new RegExp(
  String.raw`^(?:n\.?\s?d\.?|no date|forthcoming|in press|${MONTH}(?:[-\s]\d{4})?|\d[\d\s.,:–-]*(?:\s?pp?\b.*)?|.*:\s(?:1[5-9]|20)\d\d(?::\s?\d+)?)$`,
  'iu',
);
/** Titles that are a part of an entry: an edition, or a place and a publisher. */
const NO_TITLE =
  /^(?:in:\s.*|(?:修订|增订|修訂|增訂|影印|校订)[本版]|第?[\d一二三四五六七八九十]+版|\d+(?:st|nd|rd|th) ed\.?|[\p{Script=Han}]{2,6}\s?[:：]\s?[\p{Script=Han}]{2,16}(?:出版社|书局|書局|书店|印书馆))$/iu;
/** What parts of an entry leave in a title that holds them. */
const WITHIN_TITLE = new RegExp(
  [
    // Pages, a year, an edition or a kind of report, in brackets at the end.
    String.raw`\((?:pp?\.|[Ss]\.)\s?[^()]*\)$`,
    String.raw`\((?:1[5-9]|20)\d\d[a-z]?\)$`,
    String.raw`\([^()]*\p{L}\.\)$`,
    String.raw`\((?:[Tt]ech(?:nical)?\.?\s?[Rr]eport|(?:[Pp]h\.?[Dd]\.?|[Mm]aster'?s)\s?[Tt]hesis|[Dd]issertation)[^()]*\)$`,
    String.raw`\((?:\p{Lu}\S*\s)+\p{Lu}\S*\)$`,
    // The same behind a stop or a comma.
    String.raw`\p{L}{4}\.\s\p{Ll}`,
    String.raw`[,，]\s?(?:第?[\d一二三四五六七八九十]+版|\d+(?:st|nd|rd|th)\s(?:edn?|[Ee]dition))\.?$`,
    String.raw`[:：.]\s*\d+\s?[–-]\s?\d+$`,
    String.raw`(?:^|[\s,(])[Ee]ds?\.(?:[,\s]|$)|\b(?:and|et) others,|\.;\s`,
    // A medium, a bracket that an address left, the end of a list of names.
    String.raw`\[(?:Internet|Online)\]`,
    String.raw`[;:,]\s*\)`,
    String.raw`^(?:[Ee]t al|others|OTHERS|[Jj]r|[Ss]r)\b`,
  ].join('|'),
  'u',
);
/** A title that begins with a further name: `Ada Lind, The ice years`. */
const NAME_FIRST = /^\p{Lu}[\p{Ll}’'-]+(?:\s\p{Lu}[\p{Ll}’'-]+){1,2},\s/u;
/** Names that begin with an article are words of a title. */
const ARTICLE = /^(?:the|an?|on|der|die|das|le|la|les|el|il)\s/iu;
/**
 * A sentence that ends within a name: the words before it are editors, or those after it a place.
 */
const WORD_STOP = /(?:\p{L}{6}|\p{Script=Han})[.．。]\s?(?=[\p{L}\d])/u;
/** Several persons that were taken for the name of one body. */
const SEVERAL = /,\s.*(?:&|\p{Lu}\.?(?:,|$))|[:：(（]/u;
/** An initial and a long word: it may be the first of a title. */
const WORD_BEHIND = /(?:^|\s)\p{Lu}\.\s\p{L}{4}/u;
const MARK = /[[［][A-Z]{1,2}(?:\/[A-Z]{2})?[\]］]/;
/** Initials at the end of a family name: those of the name before a comma that was left out. */
const INITIALS_BEHIND = /\s\p{Lu}{1,3}(?:-\p{Lu})?$/u;

/**
 * Whether an entry that was taken apart could be read otherwise: a part of it holds what belongs
 * to another, whatever style it was read in.
 *
 * @param line the entry without its addresses
 */
export function isDoubtful({ title, author, ...item }: CslItem, line: string): boolean {
  const container = item['container-title'];
  if (container !== undefined && (NO_CONTAINER.test(container) || WITHIN_TITLE.test(container)))
    return true;
  if (container !== undefined && item.type !== 'article-journal' && WORD_STOP.test(container))
    return true;
  // Where no mark says what a work is, a short Chinese name may be a place.
  const isUnmarked = item.type === 'webpage' || item.type === 'document';
  if (isUnmarked && container !== undefined && /^\p{Script=Han}{2,3}$/u.test(container))
    return true;
  if (title === undefined) return false;
  // Quotation marks say what the title is, whatever it holds.
  if (/[“"‘'«「『]$/u.test(line.slice(0, Math.max(0, line.indexOf(title)))))
    return areDoubtful(author, line);
  if (item.publisher?.includes(title) && title.includes(' ')) return true;
  if (NO_TITLE.test(title) || WITHIN_TITLE.test(title)) return true;
  if (NAME_FIRST.test(title) && line.includes(`, ${title}`)) return true;
  return areDoubtful(author, line);
}

function areDoubtful(author: Names | undefined, line: string): boolean {
  if (author === undefined) return false;
  const isMarked = MARK.test(line);
  return author.some((name) => isDoubtfulName(name, isMarked)) || areMixed(author);
}

type Names = NonNullable<CslItem['author']>;

/** Whether some names have initials alone, and another has several words: those of a title. */
function areMixed(names: Names): boolean {
  const given = names.flatMap((name) => ('literal' in name ? [] : [name.given ?? '']));
  return (
    given.some((words) => /^(?:\p{Lu}[.\s-]*)+$/u.test(words)) &&
    given.some((words) => /^\p{Lu}\p{Ll}{2,}\s\p{Lu}\p{Ll}{2,}$/u.test(words))
  );
}

/** @param isMarked whether the entry has a mark of GB/T 7714, whose names begin with the family */
function isDoubtfulName(name: Names[number], isMarked: boolean): boolean {
  if ('literal' in name)
    return SEVERAL.test(name.literal) || /^(?:Inc|Jr|Ltd)\b/u.test(name.literal);
  const { family, given = '' } = name;
  const areWords = /^\p{Lu}{1,3}$/u.test(family) && /\p{L}{3}/u.test(given);
  const areTwo = /\s\S+\s/.test(family) && /\s\S+\s/.test(given);
  return (
    areWords ||
    areTwo ||
    INITIALS_BEHIND.test(family) ||
    ARTICLE.test(given) ||
    WORD_BEHIND.test(given) ||
    (isMarked && /\p{L}{3}\s\p{Lu}\.?$/u.test(given)) ||
    /^(?:Inc|Jr|Ltd)\b/u.test(family)
  );
}
