import type { SearchStrings } from '../../../src/i18n/search-strings.ts';

/** Words for the search of tests. */
export const searchStrings: SearchStrings = {
  results: '搜索结果',
  loading: '正在取索引……',
  count: (hits, more) => `找到${more ? '至少' : ''}${hits}条。`,
  nearCount: (hits) => `没有完全符合的，下面${hits}条相近。`,
  none: (query) => `没有找到“${query}”。`,
  unmatched: (words) => `没有一处提到${words.map((word) => `“${word}”`).join('、')}。`,
  shorter: (query) => `改搜“${query}”`,
  near: '相近',
  kinds: { claim: '论断', passage: '无引用的文句', section: '标题', reference: '参考文献' },
  reference: (number) => `参考文献 [${number}]`,
  unlisted: '来源不明',
  verdicts: { supported: '有据', partly: '部分有据', contradicted: '不符', unverified: '未核实', opinion: '观点' },
  facets: { language: '语言', essay: '文章', kind: '类别', verdict: '查证', section: '所在节', cite: '引用编号', value: (value, count) => `${value}（${count}）` },
  deeper: '再找',
  elsewhere: (language) => `搜${language}文章`,
  clearMarks: '清除高亮',
  recent: '最近搜过',
  clearRecent: '清除',
  failed: '搜索要用的文件没有取到，可能网络断了，也可能网站没有部署完整。',
  noWebAssembly: '这个浏览器不能搜索。',
  notBuilt: '还没有索引。',
  limited: '只按原样搜过。',
  shortened: (letters) => `只搜了前${letters}个字。`,
  retry: '再试一次',
};
