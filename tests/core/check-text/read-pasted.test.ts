import { expect, test } from 'vitest';
import { findOwn } from '../../../src/core/check-text/own-findings.ts';
import { readPasted } from '../../../src/core/check-text/read-pasted.ts';
import { readHtmlText } from '../../../src/core/check-text/html-text.ts';

const TEXT = `茶税在那一年翻了一番[1]，商人多有怨言[2][4]。运河运走了其中的40%。
老人说：“那时候的茶一年要换三次主人，谁也说不清是谁的。”

参考文献
[1] 周某. 茶税考[M]. 1987.
[3] 吴某. 运河志[M]. 1990.`;

test('a text is read by its sentences, markers and list', () => {
  const pasted = readPasted(TEXT);
  expect(pasted.sentences.map(({ text, numbers }) => [text, numbers])).toEqual([
    ['茶税在那一年翻了一番', [1]],
    ['商人多有怨言', [2, 4]],
    ['运河运走了其中的40%。', []],
    ['老人说：“那时候的茶一年要换三次主人，谁也说不清是谁的。”', []],
  ]);
  expect(pasted.entries).toEqual([1, 3]);
});

test('its own findings are told', () => {
  const own = findOwn(readPasted(TEXT));
  expect(own).toMatchObject({
    sentences: 4,
    cited: 2,
    numbers: [1, 2, 4],
    entries: 2,
    unlisted: [2, 4],
    uncited: [3],
  });
  expect([...own.unsupported]).toEqual([
    [2, 'figure'],
    [3, 'quotation'],
  ]);
});

test('a list without a heading is read where its lines are entries', () => {
  expect(readPasted('水位上升[1]。\n[1] 某局. 水文年报. https://a.example/').entries).toEqual([1]);
  expect(readPasted('水位上升。\n[1] 这一点没有人怀疑').entries).toEqual([]);
});

test('of a page only its text is read', () => {
  expect(
    readHtmlText(
      '<head><title>甲</title></head><body><nav>首页</nav><h1>水</h1><p>水位<b>上升</b>&amp;下降<sup>[1]</sup>。<script>a < b</script></p><ul><li>一</ul>',
    ),
  ).toBe('水\n水位上升&下降[1]。\n一');
});
