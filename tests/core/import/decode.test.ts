import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/core/import/read/decode-text.ts';

/** Encoding, bytes, and the text that they are. */
const ENCODED: readonly (readonly [encoding: string, hex: string, text: string])[] = [
  [
    'gb18030',
    'b6c9c2d6cda3babdc1cbcaaec4eaa3acc3bbd3d0c8cbbbb3c4eecbfca1a3',
    '渡轮停航了十年，没有人怀念它。',
  ],
  [
    'big5',
    'b4e7bdfcb0b1afe8a446a451a67ea141a853a6b3a448c368a9c0a5a6a143',
    '渡輪停航了十年，沒有人懷念它。',
  ],
  [
    'shift_jis',
    '936e82b5914482cd8f5c944e8ad48e7e82dc82c182c482a282dc82b582bd8142',
    '渡し船は十年間止まっていました。',
  ],
  [
    'euc-jp',
    'c5cfa4b7c1a5a4cfbdbdc7afb4d6bbdfa4dea4c3a4c6a4a4a4dea4b7a4bfa1a3',
    '渡し船は十年間止まっていました。',
  ],
  [
    'euc-kr',
    'b3aab7edb9e8b4c220bdca20b3e220b5bfbec820b8d8c3e720c0d6befab4d92e',
    '나룻배는 십 년 동안 멈춰 있었다.',
  ],
  [
    'iso-8859-1',
    '4469652046e46872652066756872207a65686e204a61687265206e6963687420fc6265722064656e20466c75df3b206e69656d616e64207665726d69df7465207369652e',
    'Die Fähre fuhr zehn Jahre nicht über den Fluß; niemand vermißte sie.',
  ],
  [
    'windows-1252',
    '4c65732070726978206e926f6e7420706173206368616e67e9206465707569732074726f697320616e7320972064e96ae020636f6e6e75732e',
    'Les prix n’ont pas changé depuis trois ans — déjà connus.',
  ],
  ['utf-16le', 'fffe216e6e8f5c502a820230', '渡轮停航。'],
  ['utf-8', 'e6b8a1e8bdae206665727279', '渡轮 ferry'],
];

const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

describe('a text is read in the encoding it was saved in', () => {
  test.each(ENCODED)('%s', (encoding, hex, text) => {
    expect(decodeText(bytesOf(hex))).toMatchObject({ text, encoding });
  });
});

test('a few characters that are Chinese, Korean and Japanese at once are refused', () => {
  expect(decodeText(bytesOf('bad0b0a120bfc2b4d92e'))).toEqual({ fault: 'unknown-encoding' });
});

test('a stray control character is left out and named with its line', () => {
  const text = `第一行，写得很好。\n第二\b行，也写得很好。\n${'还有别的话。'.repeat(10)}`;
  const decoded = decodeText(new TextEncoder().encode(text));
  expect(decoded).toMatchObject({
    text: text.replace('\b', ''),
    notices: [{ kind: 'control-left-out', text: 'U+0008', line: 2 }],
  });
});

test('bytes full of control characters are no text', () => {
  const bytes = Uint8Array.from({ length: 400 }, (_, index) => (index * 7) % 251 || 1);
  expect(decodeText(bytes)).toEqual({ fault: 'not-text' });
});
