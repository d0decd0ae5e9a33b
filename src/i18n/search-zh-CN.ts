import type { SearchStrings } from './search-strings.ts';

/**
 * What search says, in Chinese. A module of its own, as it is the one part of the interface that
 * the browser loads.
 */
export const searchZhCN: SearchStrings = {
  results: '搜索结果',
  loading: '正在取搜索所需的文件……',
  count: (query, hits, more) => `“${query}”：${hits}条结果${more ? '，还没有找遍' : ''}。`,
  nearCount: (query, hits) => `“${query}”：没有完全相符的，有${hits}条相近的。`,
  noneNarrowed: (query) => `“${query}”的结果里没有符合筛选的。`,
  widen: '清除筛选',
  none: (query) => `没有找到“${query}”。`,
  unmatched: (words) => `其中${words.map((word) => `“${word}”`).join('、')}在文中没有出现。`,
  shorter: (query) => `改搜“${query}”`,
  near: '相近',
  substitute: (asked, found) => `“${asked}”≈“${found}”`,
  missing: (words) => `没有${words.map((word) => `“${word}”`).join('、')}`,
  claimNumber: (ordinal) => `论断${ordinal}`,
  kinds: {
    claim: '论断',
    passage: '无引用的文句',
    section: '章节',
    reference: '参考文献',
    essay: '文章',
    review: '查证',
    source: '查证来源',
    figure: '图表',
    page: '网站说明',
  },
  reference: (number) => `参考文献 [${number}]`,
  unlisted: '来源不明',
  verdicts: {
    supported: '属实',
    partly: '部分属实',
    contradicted: '不符',
    unverified: '未证实',
    opinion: '观点',
  },
  facets: {
    language: '语言',
    essay: '文章',
    kind: '类别',
    verdict: '查证',
    section: '章节',
    cite: '引用',
    value: (value, count) => `${value}（${count}）`,
  },
  inPages: '也搜网站说明',
  deeper: '再找一些',
  elsewhere: (language) => `在${language}文章中搜`,
  checkText: '手上有一段文字？整段核对',
  clearMarks: '清除高亮（Esc）',
  recent: '最近搜过',
  clearRecent: '清除记录',
  failed:
    '搜索所需的文件没有取到，可能是网络中断，或者网站没有上传完整。论断页不受影响，可以用浏览器自带的查找功能。',
  noWebAssembly:
    '这个浏览器没有WebAssembly，或者把它关掉了，搜索要靠它。论断页不受影响，可以用浏览器自带的查找功能。',
  notBuilt:
    '搜索所需的文件没有取到。开发时用的是上一次构建的索引，请先运行 npm run build，再试一次。',
  limited: '别名和拼音表没有取到，只按输入的原样搜过。',
  shortened: (letters) => `只搜了开头的${letters}个字。`,
  retry: '再试一次',
};
