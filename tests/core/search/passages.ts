import type { SearchRecord } from '../../../src/core/search/index/record.ts';

/** Records of the paragraphs of one essay, `passage-1` and so on. */
export function listPassages(texts: readonly string[]): SearchRecord[] {
  return texts.map((text, at) => ({
    kind: 'passage',
    essay: 'lights/zh-CN',
    title: '灯塔',
    id: `passage-${at + 1}`,
    url: `lights.html#passage-${at + 1}`,
    text,
    section: null,
    references: [],
  }));
}
