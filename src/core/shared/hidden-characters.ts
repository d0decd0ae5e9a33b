import { type Message, msg } from './message.ts';

/** An invisible character of a text, or one that hides another. */
export interface HiddenCharacter {
  /** Offset in the text, in UTF-16 units. */
  readonly index: number;
  readonly character: string;
  readonly kind: HiddenKind;
}

/** What a hidden character does. */
export type HiddenKind = keyof typeof KINDS;

// Controls but tab, line breaks and NEL; embeddings, overrides and isolates of direction, by which
// a text is shown in another order than the one it has:
// https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
const KINDS = {
  control: /[\0-\x08\v\f\x0E-\x1F\x7F-\x84\x86-\x9F]/u,
  order: /[\u202A-\u202E\u2066-\u2069]/u,
  half: /\p{Surrogate}/u,
  // Default_Ignorable_Code_Point of the Unicode Character Database: shown as nothing where it is
  // not understood.
  unseen: /(?!\p{Surrogate})[\p{DI}\uFFF9-\uFFFB\uFFFC\p{Noncharacter_Code_Point}]/u,
  marks: /\p{M}/u,
} as const;

/**
 * The most marks on one letter. Tibetan has eight:
 * https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format allows 30.
 */
const MOST_MARKS = 10;

const CANDIDATE = new RegExp(
  [KINDS.control, KINDS.order, KINDS.half, KINDS.unseen]
    .map(({ source }) => source)
    .concat(String.raw`(?<=\p{M}{${MOST_MARKS}})\p{M}`)
    .join('|'),
  'gu',
);

const JOINING =
  '\\p{scx=Arab}\\p{scx=Beng}\\p{scx=Deva}\\p{scx=Gujr}\\p{scx=Guru}\\p{scx=Knda}\\p{scx=Khmr}\\p{scx=Mlym}\\p{scx=Mong}\\p{scx=Mymr}\\p{scx=Nkoo}\\p{scx=Orya}\\p{scx=Sinh}\\p{scx=Syrc}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Tibt}';
const UNSPACED = '\\p{scx=Khmr}\\p{scx=Laoo}\\p{scx=Mymr}\\p{scx=Thai}\\p{scx=Tibt}';
const RIGHT_TO_LEFT = /[\p{scx=Arab}\p{scx=Hebr}\p{scx=Nkoo}\p{scx=Syrc}\p{scx=Thaa}]/u;
const PICTURE = String.raw`\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]*`;

/**
 * Where invisible characters have a meaning, by what is before and after them. They are of no use
 * elsewhere in prose.
 */
const MEANINGS: readonly (readonly [of: RegExp, before: RegExp, after: RegExp])[] = [
  // A joiner between the parts of an emoji; joiners and non-joiners of scripts whose letters join.
  [/\u200D/u, new RegExp(`${PICTURE}$`, 'u'), /^\p{Extended_Pictographic}/u],
  [/[\u200C\u200D]/u, new RegExp(`[${JOINING}]$`, 'u'), /^/u],
  // Where a line may break in scripts without spaces.
  [/\u200B/u, new RegExp(`[${UNSPACED}]$`, 'u'), /^/u],
  // How a character is drawn: after an emoji, a sign or an ideograph.
  [/[\uFE00-\uFE0F]/u, /[\p{S}\p{P}\p{N}\p{Emoji}\p{Ideographic}\p{scx=Mymr}\p{scx=Phag}]$/u, /^/u],
  [/[\u{E0100}-\u{E01EF}]/u, /\p{Ideographic}$/u, /^/u],
  // The flag of a part of a country.
  [
    /[\u{E0020}-\u{E007E}]/u,
    /\u{1F3F4}[\u{E0020}-\u{E007E}]*$/u,
    /^[\u{E0020}-\u{E007E}]*\u{E007F}/u,
  ],
  [/\u{E007F}/u, /\u{1F3F4}[\u{E0020}-\u{E007E}]+$/u, /^/u],
  // Where a word may be broken, and where a line may not break.
  [/\u00AD/u, /\p{L}$/u, /^\p{L}/u],
  [/\u2060/u, /\S$/u, /^\S/u],
  // Marks between letters that would run together; the letters of Mongolian and of old Korean have
  // more forms.
  [/\u034F/u, /[\p{L}\p{M}]$/u, /^[\p{L}\p{M}]/u],
  [/[\u180B-\u180F]/u, /\p{scx=Mong}$/u, /^/u],
  [/\u115F/u, /^|./u, /^[\u1160-\u11A7]/u],
  [/\u1160/u, /[\u1100-\u115F]$/u, /^/u],
  // What is applied to what in a formula.
  [/[\u2061-\u2064]/u, /[\p{L}\p{N})]$/u, /^[\p{L}\p{N}(]/u],
];

/** Finds the invisible characters of a text that mean nothing where they are. */
export function findHidden(text: string): HiddenCharacter[] {
  return Array.from(text.matchAll(CANDIDATE), ({ 0: character, index }) => ({
    index,
    character,
  })).flatMap(({ index, character }) => {
    const kind = kindOf(character);
    return kind === 'unseen' && hasMeaning(text, index, character)
      ? []
      : [{ index, character, kind }];
  });
}

function kindOf(character: string): HiddenKind {
  const names = Object.keys(KINDS) as HiddenKind[];
  return names.find((name) => KINDS[name].test(character)) ?? 'unseen';
}

function hasMeaning(text: string, index: number, character: string): boolean {
  // Marks of direction belong to texts that are written in both.
  if (/[\u200E\u200F\u061C]/u.test(character) && RIGHT_TO_LEFT.test(text)) return true;
  const before = text.slice(Math.max(0, index - 16), index);
  const after = text.slice(index + character.length, index + character.length + 16);
  return MEANINGS.some(
    ([of, start, end]) => of.test(character) && start.test(before) && end.test(after),
  );
}

/** A text without the invisible characters that mean nothing there. */
export function removeHidden(text: string): string {
  let at = 0;
  let kept = '';
  for (const { index, character } of findHidden(text)) {
    kept += text.slice(at, index);
    at = index + character.length;
  }
  return kept + text.slice(at);
}

/** @example nameCharacter('\u200B') => 'U+200B' */
export function nameCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const WORDS: Readonly<Record<HiddenKind, Message>> = {
  control: msg`a control character`,
  order: msg`which changes the order in which text is shown`,
  half: msg`half of a character`,
  unseen: msg`which is invisible`,
  marks: msg`one of more marks than any letter bears`,
};

/** Says what a hidden character does, in words that follow its name. */
export function describeHidden(kind: HiddenKind): Message {
  return WORDS[kind];
}
