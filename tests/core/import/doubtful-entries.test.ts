import { expect, test } from 'vitest';
import { parseReference } from '../../../src/core/import/references/reference-line.ts';

const read = (text: string) => parseReference({ text });

// Each line could be read in another way: a part of it holds what belongs to another part.
test.each([
  // A date, a month, pages or a place where a journal or a book would stand.
  'Lind, Ada. “The Ice Years,” n.d. https://example.org/ice.',
  'Lind, Ada. 1931. “The Ice Years.” August. https://example.org/ice.',
  'LIND A, BERG K. The ice years[C]//2010: 469–485.',
  'LIND A. The ice years[C]//Halm, Norland: 2010: 2.',
  '林岸. (2003). 冰封年代的渡船研究. 海港. Retrieved from https://example.org/ice',
  // Editors or an edition within the name of a book.
  'LIND A. Ice[M]//The handbook of harbours. Summer 1931 ed. Quay Press, 1931.',
  // An edition, pages, a year or a kind of report within the title.
  '林岸词典编写组. 1996. 修订本. 海港: 码头出版社.',
  '林岸. (2001). 冰封年代 (p. 序2-3). 海港: 码头出版社.',
  'A. Lind, The ice years (1931), (available at https://example.org/ice).',
  'Lind, A. (1931). The ice years (Quay Office Note). Port Office. https://example.org/ice',
  'Lind A (1931) The ice years. doctoral thesis, Quay University. https://example.org/ice',
  'A. Lind, 冰封年代, 第8版. 海港: 码头出版社, 1931.',
  '码头统计中心. 第 29 次渡船报告 [Internet]. 2012 Jan. Available from: https://example.org/ice',
  // A further name, or the words of a title, among the names.
  'A. B. Lind, Karla Berg, The ice years: A record? Harbour Studies. 24, 161–172 (1931).',
  'A. Lind, Logs of Harbours. Public Quay Comput. Syst. Rev. 4, 61–66 (1993).',
  'A. Lind, Die Jahre des Eises. Eine Geschichte der Boote. Halm: Quay Press, 1931.',
  'Lind, A. Harbours. A very short history. Quay Press, 1931.',
  'LIND A. Harbours. A very short history[M]. Quay Press, 1931.',
  'Office, P. O. L. Inc., and Inc., M. (1931). The ice years. Quay Press.',
  'LIND, A B, Jr., The Ice Years, 4th edn (Halm: Quay Press, 1931)',
  'Port Office of Halm, Ed., The ice years, (available at https://example.org/ice).',
  'Lind, Ada, Guide to the ice <https://example.org/ice>',
  'Lind, Ada: Guide to the ice. URL https://example.org/ice',
  // Words in front of an address that name a publisher and a year.
  '林岸, 冰封年代 (码头出版社, 海港, 1931; https://example.org/ice).',
  'Lind, Ada, The Ice Years (Quay Press, 23 September 1931) <https://example.org/ice>',
])('%s is kept as its line, and flagged', (text) => {
  expect(read(text).isCertain).toBe(false);
});

test.each([
  ['A. Lind, The ice years, (available at https://example.org/ice).', 'The ice years'],
  ['Ice tables, (available at https://example.org/ice).', 'Ice tables'],
  ['Lind, A. (1931). The ice years (ICE). Quay Press.', 'The ice years (ICE)'],
  [
    'LIND A, BERG K. The ice years[C]//Proc. of the Ice Conf. Halm: Quay Press, 1931: 2-9.',
    'The ice years',
  ],
])('%s is read for certain', (text, title) => {
  const { item, isCertain } = read(text);
  expect(isCertain).toBe(true);
  expect(item.title).toBe(title);
});
