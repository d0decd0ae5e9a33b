import type { SourceCounts } from '../core/reviews/source-uses.ts';

/** The words about what findings rest on, in Chinese. The module every other language is checked against. */
export const evidenceZhCN = {
  /** `count` passages. */
  stand: (count: number) => `原文里有这些话（${count}处）`,
  between: '……',
  proof: (file: string, date: string) => `${date}在SHA-256以${file}开头的文件里查到`,
  meaning: '查到的是原文里确有这些话；是否支持判断，请自己读。',
  counts: ({ total, primary, mirror, secondary, archived, proved }: SourceCounts) =>
    `查证这篇文章的论断时看过${total}份材料：原文${primary}份，转载${mirror}份，二手报道${secondary}份；${archived}份有存档，${proved}份查到了原句。它们是编者找来的，与作者的参考文献无关。每份下面写明读到了什么，哪些判断以它为依据。`,
};

/** The words about what findings rest on, in a language. */
export type EvidenceStrings = typeof evidenceZhCN;
