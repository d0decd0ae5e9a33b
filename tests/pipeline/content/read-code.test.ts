import { expect, test } from 'vitest';
import { createCodeReader } from '../../../src/pipeline/content/read-code.ts';

const read = createCodeReader();
const kindsOf = (code: string, language: string) =>
  read(code, language)
    ?.flat()
    .flatMap(({ text, kind }) => (kind === undefined ? [] : [`${kind} ${text.trim()}`]));

test.each([
  ['yaml', 'name: "一" # 二', ['keyword name:', 'string "一"', 'comment # 二']],
  ['JavaScript', 'const a = 1;', ['keyword const', 'constant a', 'keyword =', 'constant 1']],
  ['sh', 'echo "a b"', ['function echo', 'string "a b"']],
])('code in %s is read: %s', (language, code, kinds) => {
  expect(kindsOf(code, language)).toEqual(kinds);
});

test.each(['', 'text', 'no-such-language', '__proto__', '../css'])(
  'code in a language that is called %j stays as it is',
  (language) => {
    expect(read('a b', language)).toBeUndefined();
  },
);

test.each(['py', 'css', 'html', 'json', 'md', 'rust'])(
  'the parts of code in %s are the code',
  (language) => {
    const code = "<p class='a'>\n\t{ x: [1, 2] } /* 三 */\n\n# “四” `b`\n\n";
    const lines = read(code, language) ?? [];
    expect(lines.map((line) => line.map(({ text }) => text).join('')).join('\n')).toBe(code);
  },
);
