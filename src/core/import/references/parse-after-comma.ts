import type { CslItem } from '../../references/csl-schemas.ts';
import { readNames, type NameList } from './names.ts';
import { splitTitle, type Head } from './parse-latin.ts';
import { hasPublisherWord, isPlace, isPublisher } from './phrases.ts';
import { isTitle } from './titles.ts';

const ROLE = /[\s,]*\(?\b(?:editors?|eds?\.|eds?)\)?[.,]?\s*$/iu;
/** The start of a title, rather than of a further name or of the end of one. */
const BEGINS_TITLE = /^(?!(?:and|&|et)\s|\p{Lu}\.|(?:Jr|Sr|II|III|IV)\b|[Ee]ds?\b)[\p{L}\d]/u;

/**
 * Takes apart an entry whose title follows the names after a comma: IEEE's books, EndNote's
 * numbered style. Only names with initials can be distinguished from the words of a title.
 */
export function parseAfterComma(line: string, isOnline: boolean): CslItem | undefined {
  const commas = Array.from(line.slice(0, 600).matchAll(/,\s+/gu)).reverse();
  for (const comma of commas) {
    const rest = line.slice(comma.index + comma[0].length);
    const before = line.slice(0, comma.index);
    const list = BEGINS_TITLE.test(rest) ? readNames(before.replace(ROLE, '')) : undefined;
    if (!list || !haveInitials(list)) continue;
    const names = [...list.names];
    const head = { date: '', ...(ROLE.test(before) ? { editor: names } : { author: names }) };
    const item = splitTitle(head, rest, isOnline) ?? splitImprint(head, rest);
    // IEEE writes a book's series as it writes what holds a chapter.
    return item?.type === 'chapter' && item.page === undefined ? undefined : item;
  }
  return undefined;
}

/** A book whose title, place, publisher and year are separated by commas alone. */
function splitImprint(head: Head, text: string): CslItem | undefined {
  const [, title = '', place, publisher = '', year] =
    /^([^,.]+),\s+(?:([^,.\d]+),\s+)?([^,\d]+),\s+((?:1[5-9]|20)\d\d)\.?$/u.exec(text) ?? [];
  if (year === undefined || !isTitle(title, false) || !hasPublisherWord(publisher))
    return undefined;
  if (!isPublisher(publisher) || (place !== undefined && !isPlace(place))) return undefined;
  const { date: _, ...names } = head;
  return {
    type: 'book',
    title,
    ...names,
    ...(place !== undefined && { 'publisher-place': place }),
    publisher,
    issued: year,
  };
}

function haveInitials({ names }: NameList): boolean {
  return names.every((name) => 'given' in name && /^\p{Lu}\p{Ll}?\./u.test(name.given ?? ''));
}
