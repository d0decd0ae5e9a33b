import type { CheckStrings } from './check-strings.ts';
import { searchZhCN } from './search-zh-CN.ts';

/** What the page "Check a text" says, in Chinese. */
export const checkZhCN: CheckStrings = {
  progress: (percent) => `正在核对，${percent}%`,
  cancelled: '核对已停止。',
  empty: '没有可核对的句子。',
  failed: '核对所需的文件没有取到，可能是网络中断，或者网站没有上传完整。',
  retry: '再试一次',
  notText: '这个文件读不成文字。',
  found: (sentences, claims, differing) =>
    `共${sentences}句，其中${claims}处与本站查过的论断是同一件事${differing > 0 ? `，${differing}处有出入` : ''}。`,
  nothing: '本站没有文章谈到这段文字里的事。',
  count: (verdict, count) => `${verdict}：${count}`,
  verdicts: searchZhCN.verdicts,
  unchecked: '还没有查证',
  differs: '与本站的论断有出入，下面的查证不适用于这句话',
  kinds: {
    number: '数字',
    unit: '单位',
    degree: '程度',
    name: '名称',
    negation: '肯定与否定',
    direction: '升降与正反',
    modality: '确定程度',
    time: '时间',
    words: '词语',
  },
  difference: (kind, here, there) => {
    if (there === '') return `${kind}：这里说“${here}”，论断里没有`;
    return here === ''
      ? `${kind}：论断里有“${there}”，这里没有`
      : `${kind}：这里说“${here}”，论断里是“${there}”`;
  },
  claim: '本站的论断',
  passage: '本站文章里的话，没有引用文献',
  note: '查证',
  correction: '更正',
  from: (title) => `看《${title}》里的这句话`,
  unsupported: { figure: '有数字，没有引用标记', quotation: '有引语，没有引用标记' },
  own: '这段文字本身',
  counts: ({ sentences, cited, numbers, entries }) =>
    `${sentences}句，${cited}处有引用标记，引了${numbers.length}个编号，文末列出${entries}条文献。`,
  unlisted: (numbers) => `引了却没有列出的编号：${numbers}`,
  uncited: (numbers) => `列出了却没有引的编号：${numbers}`,
  unsupportedCount: (count) => `有数字或引语而没有引用标记的句子：${count}句`,
  importing: '要把它收进网站，存成文件后运行：',
  copy: '复制摘要',
  copied: '已复制。',
  copyByHand: '浏览器不许复制，请从下面选取。',
  print: '打印',
  sentences: '逐句',
};
