import { expect, test } from 'vitest';
import { listItems, rankItems } from '../../../src/core/desk/list-items.ts';
import { analyzeLibrary } from '../../../src/core/library/library.ts';
import { essay } from '../../site.ts';

const TEXT = `渡口很老[1]。过河的人少了三成[1]。大桥造价四千万元[2]。人们喜欢它。它是河上最长的桥。

渡口在1931年关了[2]。`;

const { essays } = analyzeLibrary(
  Object.entries({
    'content/essays/bridge/zh-CN.mdx': essay(TEXT),
    'content/essays/bridge/references.yaml':
      '1:\n  unlisted: 不详。\n2:\n  type: book\n  title: 桥志\n',
    'content/essays/bridge/reviews.yaml':
      'price:\n  quote: 造价\n  verdict: unverified\n  checked: 2026-01-02\n  note: { zh-CN: 没有找到。 }\n',
  }).map(([file, text]) => ({ file, text })),
);
const [bridge] = essays;
if (!bridge) throw new Error('the essay is missing');
const items = listItems(bridge);

test('lists every claim, and of the sentences without a marker those that say something to check', () => {
  expect(items.map(({ id, isCited, risks }) => [id, isCited, risks.join(' ')])).toEqual([
    ['claim-1', true, 'no-source'],
    ['claim-2', true, 'share no-source'],
    ['claim-price', true, 'money'],
    ['passage-2', false, 'superlative no-source'],
    ['claim-4', true, 'date'],
  ]);
});

test('puts what is not checked yet in the order of risk', () => {
  expect(rankItems(items).map(({ id }) => id)).toEqual([
    'claim-2',
    'passage-2',
    'claim-1',
    'claim-4',
  ]);
});
