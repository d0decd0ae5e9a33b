import type { SourceCounts } from '../core/reviews/source-uses.ts';

/** What a reader reports a fault of. */
interface ReportedWords {
  readonly words?: string | undefined;
  readonly address: string;
  readonly version: string;
}

const WORDS = '文句：';

/**
 * The words about what findings rest on, in Chinese. The module every other language is checked
 * against.
 */
export const evidenceZhCN = {
  strip: {
    label: '查证结果',
    caption: (claims: number, statements: number) =>
      `每行从左到右是全文。一条竖条是一条论断，共${claims}条${statements === 0 ? '' : `；矮的是没有标注、也查证过的说法，共${statements}条`}。`,
  },
  /** Sentences with neither a marker nor a review. */
  unvouched: {
    /** The same words in the strip, the margin and the ledger. */
    name: '无人担保',
    heading: (sentences: number) => `无人担保的句子（${sentences}句）`,
    intro: (stating: number) =>
      `这些句子没有标注，也没有查证，${stating === 0 ? '都没有写数字或引语' : `其中${stating}句写了数字或引语，正文里加了点线`}。`,
  },
  /** Where several editors have checked the same claims independently. */
  agreement: {
    /** @param alpha written out, or null where it is not defined */
    told: (editors: string, units: number, alike: number, alpha: string | null) =>
      `${editors}事先不看结论，独立核查了其中${units}条，${alike}条结论相同。${alpha === null ? '结论全都一样，算不出Krippendorff α' : `Krippendorff α = ${alpha}，按各人最初的${units}条结论计：全部一致是1，与碰巧一致无异是0`}。`,
    differing: '现在结论不同的有：',
    /** The editor whose reviews are in reviews.yaml. */
    first: '第一位编者',
    by: (editor: string) => `${editor}独立核查：`,
  },
  /** `count` passages. */
  stand: (count: number) => `原文里有这些话（${count}处）`,
  between: '……',
  proof: (file: string, date: string) => `${date}在SHA-256以${file}开头的文件里查到`,
  meaning: '查到的是原文里确有这些话；是否支持判断，请自己读。',
  /** Before the words in question, in a report. */
  words: WORDS,
  report: '报告错误',
  copyReport: '复制错误报告',
  /** How a button is called among others of its kind. */
  reportOf: (words: string, subject: string) => `${words}：${subject}`,
  reportTitle: (essay: string, subject: string) => `《${essay}》有误：${subject}`,
  reportBody: ({ words, address, version }: ReportedWords) =>
    `${WORDS}${words ?? ''}\n地址：${address}\n版本：${version}\n\n哪里不对，依据的来源：\n`,
  sentence: '一处文句',
  selectFirst: '先选中有问题的文句，它会写进报告。',
  newer: (version: string) => `已有更新的版本：${version}，还没有读`,
  counts: ({ total, primary, mirror, secondary, archived, proved }: SourceCounts) =>
    `查证这篇文章的论断时看过${total}份材料：原文${primary}份，转载${mirror}份，二手报道${secondary}份；${archived}份有存档，${proved}份查到了原句。它们是编者找来的，与作者的参考文献无关。每份下面写明读到了什么，哪些判断以它为依据。`,
};

/** The words about what findings rest on, in a language. */
export type EvidenceStrings = typeof evidenceZhCN;
