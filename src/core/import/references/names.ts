import type { CslItem } from '../../references/csl-schemas.ts';

type Name = NonNullable<CslItem['author']>[number];

/** Names, and whether the list was cut short by “et al.” or 等. */
export interface NameList {
  readonly names: readonly [Name, ...Name[]];
  readonly isCut: boolean;
}

const PARTICLE = String.raw`(?:van|von|der|den|de|del|della|dela|di|da|dos|das|du|la|le|el|al|bin|ibn|ter|ten|zu|zur|af|av|[dl]['’])`;
const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’‐-]+`;
const LEAD = String.raw`(?:(?:${PARTICLE}\s+)+|[dl]['’]|al-|el-)?`;
const FAMILY = String.raw`${LEAD}(?:${WORD}|\p{Lu})(?:[\s-](?:${PARTICLE}\s+)*${WORD}){0,2}`;
const STOPPED = String.raw`(?:\p{Lu}\p{Ll}?\.[\s-]*)+(?:\s*${PARTICLE})*`;
const BARE = String.raw`\p{Lu}{1,3}|\p{Lu}(?:[\s-]\p{Lu}){1,3}`;
const SUFFIX = String.raw`(?:Jr|Sr|II|III|IV)\.?`;

const whole = (source: string) => new RegExp(`^(?:${source})$`, 'u');
const IS_FAMILY = whole(FAMILY);
const IS_INITIALS = whole(`${STOPPED}|${BARE}`);
const IS_GIVEN = whole(
  String.raw`(?:${WORD}|\p{Lu}\p{Ll}?\.)(?:[\s-]*(?:${WORD}|\p{Lu}\.?|${PARTICLE})){0,3}`,
);
const VANCOUVER = new RegExp(
  String.raw`^(${FAMILY})\s+((?:${BARE})(?:\s+${PARTICLE})?)(?:\s+(${SUFFIX}))?$`,
  'u',
);
const NATURAL = new RegExp(
  String.raw`^((?:${WORD}|(?:\p{Lu}\p{Ll}?\.[\s-]?)+|\p{Lu})(?:[\s-]+(?:${WORD}|(?:\p{Lu}\.[\s-]?)+|\p{Lu})){0,2}?)\s*(?<=[\s.])(${LEAD}${WORD})(?:,?\s+(${SUFFIX}))?$`,
  'u',
);
const HAN =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}·•．・\s（）()［\][］]+$/u;
const CUT = /[\s,，、;；]*(?:\bet\s+al\b\.?|(?:\band\b|&)\s+others\b|等人?|ほか)\s*$/iu;
/** Persons, and at last a body: `Lind, A., Berg, K., & Harbour Consortium`. */
const WITH_BODY = /^(.+?),?\s+(?:and|&)\s+(?:the\s+)?(\p{Lu}[^,.]+\s[^,.]+)$/u;
const IS_BODY =
  /\b(?:university|universit\p{L}+|institut\p{L}*|department|dept|ministry|committee|council|association|society|organi[sz]ation|agency|bureau|office|cent(?:er|re)|group|inc|ltd|llc|gmbh|corporation|corp|company|commission|foundation|team|press|academy|college|school|library|museum|bank|federation|union|authority|service|laborator\p{L}+|project|network|news|times|post|journal|review|government|nations|states|board|consortium|collaboration|editors|staff|contributors)\b/iu;

/**
 * Reads the names of an entry in any of the usual orders: `Lind, A. & Berg, K.`, `Lind, Ada, and
 * Karl Berg`, `Lind AB, Berg K`, `A. Lind and K. Berg`, `Lind, Ada; Berg, Karl`, `林一, 白二`, or one
 * organisation.
 * @returns undefined where a part of the text fits none of them
 */
export function readNames(text: string): NameList | undefined {
  const written = text.trim().replace(/[,，:：\s]+$/, '');
  const isCut = CUT.test(written);
  const list = written
    .replace(CUT, '')
    .replace(/,?\s*(?:\.\s?\.\s?\.|…)\s*,?\s*(?:&|and)?\s*/g, ', ')
    .replace(/[,，、;；\s]+$/, '');
  if (
    list === '' ||
    /(?<!\p{Lu}{2}\d*)\d|[?!？！“”"<>[\]{}=]/u.test(
      list.replace(/^[[［]\p{Script=Han}+[\]］]/u, ''),
    )
  )
    return undefined;
  const names = readList(list, isCut);
  const [first, ...more] = names ?? [];
  return first && { names: [first, ...more], isCut };
}

function readList(list: string, isCut: boolean): Name[] | undefined {
  if (/\p{Script=Han}/u.test(list) && !/[A-Za-z]{2}/.test(list)) return readHan(list);
  // GB/T 7714-2025 writes commas of full width between Latin names too.
  if (/[，、]/.test(list))
    return readMixed(list) ?? readList(list.replaceAll(/\s*[，、]\s*/g, ', '), isCut);
  if (/[;；]/.test(list)) {
    const parts = list.split(/\s*[;；]\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+/);
    const names = parts.map(
      (part) => readInverted(part) ?? readVancouver(part) ?? readNatural(part),
    );
    return names.every((name) => name !== undefined) ? names : undefined;
  }
  const [, persons, body] = WITH_BODY.exec(list) ?? [];
  if (persons !== undefined && body !== undefined && IS_BODY.test(body)) {
    const names = readList(persons, isCut);
    return names?.every((name) => 'family' in name) ? [...names, { literal: body }] : undefined;
  }
  const tokens = joinSuffixes(
    list.split(/\s*,\s*(?:(?:and|&|und|y)\s+)?|\s+(?:and|&|und|et|y)\s+|\s*、\s*/u),
  );
  const isJoined = /\s(?:and|&)\s/.test(list);
  const begins = list.search(/\s(?:and|&)\s/) < list.indexOf(',') && isJoined ? 'natural' : 'any';
  const natural = tokens.length > 1 || isCut ? readAll(tokens, readNatural) : undefined;
  const vancouver = readAll(tokens, readVancouver);
  if (vancouver) return vancouver;
  // Two whole names with a comma may be one name turned round: García Márquez, Gabriel José.
  if (natural && tokens.length === 2 && !isJoined && !/\./.test(list)) return undefined;
  return (
    natural ??
    (begins === 'any' && list.includes(',') ? readInvertedList(tokens, isJoined) : undefined) ??
    readOne(list, tokens)
  );
}

function readInvertedList(tokens: readonly string[], isJoined: boolean): Name[] | undefined {
  return (
    readPairs(tokens, IS_INITIALS) ??
    readFirstInverted(tokens) ??
    (isJoined ? readPairs(tokens, IS_GIVEN) : undefined)
  );
}

/** Puts a suffix to the name before it: `King, M., Jr.` */
function joinSuffixes(tokens: readonly string[]): string[] {
  const joined: string[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (last !== undefined && whole(SUFFIX).test(token))
      joined[joined.length - 1] = `${last}, ${token}`;
    else joined.push(token);
  }
  return joined;
}

function readHan(list: string): Name[] | undefined {
  const parts = list
    .split(/\s*[,，、;；]\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const isName = (part: string) => part.length <= 40 && HAN.test(part);
  return parts.every(isName) ? parts.map((literal) => ({ literal })) : undefined;
}

/** Chinese and Latin names in one list: `林一，Berg K A`. */
function readMixed(list: string): Name[] | undefined {
  if (!/\p{Script=Han}/u.test(list)) return undefined;
  return readAll(list.split(/\s*[,，、]\s*/u), (part) =>
    HAN.test(part) && part.length <= 40 ? { literal: part } : readVancouver(part),
  );
}

function readAll(
  tokens: readonly string[],
  read: (token: string) => Name | undefined,
): Name[] | undefined {
  const names = tokens.map(read);
  return names.every((name) => name !== undefined) ? names : undefined;
}

function readPairs(tokens: readonly string[], isGiven: RegExp): Name[] | undefined {
  if (tokens.length % 2 !== 0) return undefined;
  const names: Name[] = [];
  for (let index = 0; index < tokens.length; index += 2) {
    const name = pair(tokens[index], tokens[index + 1], isGiven);
    if (!name) return undefined;
    names.push(name);
  }
  return names;
}

/** `Lind, Ada, and Karl Berg`, `Lind, A., B. Berg, and K. Hou` */
function readFirstInverted([family, given, ...others]: readonly string[]): Name[] | undefined {
  const first = pair(family, given, IS_GIVEN) ?? pair(family, given, IS_INITIALS);
  const rest = readAll(others, readNatural);
  return first && rest && [first, ...rest];
}

function readInverted(part: string): Name | undefined {
  const [family, ...given] = part.split(/\s*,\s*/);
  return pair(family, given.join(', '), IS_GIVEN) ?? pair(family, given.join(', '), IS_INITIALS);
}

function pair(
  family: string | undefined,
  given: string | undefined,
  isGiven: RegExp,
): Name | undefined {
  if (family === undefined || given === undefined) return undefined;
  const name = given.replace(new RegExp(`,\\s*${SUFFIX}$`), '');
  return IS_FAMILY.test(family) && isGiven.test(name) && !IS_BODY.test(`${family} ${name}`)
    ? { family, given }
    : undefined;
}

function readVancouver(token: string): Name | undefined {
  const [, family, given, suffix] = VANCOUVER.exec(token) ?? [];
  if (family === undefined || given === undefined || IS_BODY.test(family)) return undefined;
  // Two words in capitals are an organisation: IPUMS USA. GB/T 7714 separates the initials: LIND A
  // B.
  if (/^\p{Lu}{2,}$/u.test(family) && /^\p{Lu}{2,}$/u.test(given)) return undefined;
  return { family, given: [given, suffix].filter(Boolean).join(' ') };
}

function readNatural(token: string): Name | undefined {
  const [, given, family, suffix] = NATURAL.exec(token) ?? [];
  if (given === undefined || family === undefined) return undefined;
  return IS_BODY.test(token) || /^(?:The|An?|On|In|Of|For)\s/.test(token)
    ? undefined
    : { family, given: [given.trim(), suffix].filter(Boolean).join(', ') };
}

/** Whether a name says by a word of its own that it is a body's: a university, a council. */
export function isBodyName(name: string): boolean {
  return IS_BODY.test(name);
}

/** One name: of a person where it has initials; else it may be an organisation, and stays whole. */
function readOne(list: string, tokens: readonly string[]): Name[] | undefined {
  const [only] = tokens;
  if (tokens.length === 1 && only !== undefined && /^\p{Lu}\.|\s\p{Lu}\.\s/u.test(only)) {
    const name = readNatural(only);
    if (name) return [name];
  }
  const isBody = tokens.length === 1 || IS_BODY.test(list);
  const isPhrase =
    list.length <= 80 && !/[.。:：]\s/.test(list) && /^[\p{Lu}\p{Lo}\d]|^[a-z]+[A-Z]/u.test(list);
  return isBody && isPhrase && list.split(/\s+/).length <= 9 ? [{ literal: list }] : undefined;
}
