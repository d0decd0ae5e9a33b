import { expect, test } from 'vitest';
import { readNumbers } from '../../../src/core/text/read-numbers.ts';

const digitsOf = (text: string) => [...readNumbers(text).digits.keys()];

test.each([
  ['278.8万H800 GPU小时，每小时2美元', ['2788000', '2']],
  ['2,788 K H800 GPU-hours at 2 USD', ['2788000', '2']],
  ['约16亿美元', ['1600000000']],
  ['1.6 billion USD', ['1600000000']],
  ['R1、FP8、o1-1217、GPT-4、Apache-2.0、Qwen2.5都是名字', []],
  ['671B参数激活37B', ['671000000000', '37000000000']],
  ['8块96GB的GPU', ['8', '96']],
  ['2025年2月7日', ['2025', '2', '7']],
  ['on 7 February 2025', ['7', '2025', '2']],
  ['it may fall; 4 May, May 2026', ['4', '2026', '5']],
  ['1/27，9.0%，27.3倍', ['1', '27', '9', '27.3']],
  ['section 3.3.3 and 88,630 stars', ['3.3.3', '88630']],
])('%s', (text, numbers) => {
  expect(digitsOf(text)).toEqual(numbers);
});

test('words of one language may stand for digits of another', () => {
  expect([...readNumbers('Five of twelve, ten times').words]).toEqual(['5', '12', '10']);
  expect([...readNumbers('两家，十二个，二十三次，十倍').words]).toEqual(['2', '12', '23', '10']);
});
