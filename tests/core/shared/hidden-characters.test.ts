import { expect, test } from 'vitest';
import { findHidden, removeHidden } from '../../../src/core/shared/hidden-characters.ts';

const found = (text: string) =>
  findHidden(text).map(({ character }) => character.codePointAt(0)?.toString(16));

test.each([
  ['Persian, whose words hold a non-joiner', 'می\u200Cخواهم خانه\u200Cها'],
  ['Hindi and Sinhala, whose letters join by a joiner', 'क्\u200Dष ශ්\u200Dරී'],
  ['Arabic and Hebrew with marks of direction', 'قال\u200F: C++\u200E لغة; שלום\u200F!'],
  ['Khmer and Thai, which part words unseen', 'ភាសា\u200Bខ្មែរ ภาษา\u200Bไทย'],
  ['Hebrew with its points, and Tibetan in stacks', 'בְּרֵאשִׁ֖ית ཧཀྵྨླྺྼྻྂ'],
  ['Vietnamese, taken apart', 'tiếng Việt'.normalize('NFD')],
  ['emoji of several parts', '👩🏽\u200D🚀 👨\u200D👩\u200D👧 🏳️\u200D🌈 ❤️ 1️⃣ 🇨🇳'],
  ['the flag of Scotland', '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'],
  ['an ideograph in one of its forms', '葛\u{E0100}城'],
  ['a word that may be parted, and one that may not', 'Silben\u00ADtrennung a\u2060b'],
  ['Mongolian', 'ᠮᠣᠩᠭᠣᠯ\u180E'],
  ['tabs, no-break spaces and ideographic spaces', 'a\tb\u00A0c\u3000d'],
])('leaves %s alone', (_name, text) => {
  expect(found(text)).toEqual([]);
  expect(removeHidden(text)).toBe(text);
});

test.each([
  ['甲\u200B乙', ['200b']],
  ['pass\u200Dword\u200C', ['200d', '200c']],
  ['می\u200C\u200C\u200C', ['200c', '200c']],
  ['abc\u200E', ['200e']],
  ['a\uFE0F 😀\uFE0F\uFE01', ['fe0f', 'fe01']],
  ['😀\u{E0041}\u{E0042}', ['e0041', 'e0042']],
  ['a\u3164b\uFFA0', ['3164', 'ffa0']],
  ['a\uFEFFb', ['feff']],
  ['a\uFFFAb\uFFFC', ['fffa', 'fffc']],
  ['a\u2062\u2063', ['2062', '2063']],
  ['a\uD800b', ['d800']],
  [`a${'\u0301'.repeat(12)}`, ['301', '301']],
  ['a\u202Eb\u2066c', ['202e', '2066']],
  ['a\0\u0007\u009F', ['0', '7', '9f']],
])('finds what nobody sees in %j', (text, characters) => {
  expect(found(text)).toEqual(characters);
});
