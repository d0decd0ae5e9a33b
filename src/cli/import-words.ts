import type { ImportWords } from '../core/import/import-types.ts';

const ZH: ImportWords = {
  unlisted: (number) => `原文没有给出编号 ${number} 的参考文献条目，无从知道它指哪份文献。`,
  references: '由导入生成。注释里是原文的条目，下面是从中读出的内容，没有人核对过。',
  uncited: '下面的条目列在参考文献里，正文却没有引用。正文引用之后，去掉行首的 # 即可。',
  provenance: [
    '这篇文章从哪里来，可以写在这里，会显示在标题下面：',
    'provenance:',
    '  kind: original # 自己写的 original，复述 retelling，译文 translation',
    '  note: 一两句话。',
  ],
};

const EN: ImportWords = {
  unlisted: (number) =>
    `The text gives no entry for number ${number}, so nobody can tell which work it means.`,
  references:
    'Made by the import. The comments are the entries of the text; below each stands what was read from it, checked by nobody.',
  uncited:
    'These are listed, but the text never cites them. Once a marker does, remove the # before the lines.',
  provenance: [
    'Where the text comes from may be said here, and is shown below the title:',
    'provenance:',
    '  kind: original # or retelling, translation',
    '  note: A sentence or two.',
  ],
};

/**
 * What the importer writes into files, in a language; in English where it has no words of that
 * language.
 */
export function importWords(language: string): ImportWords {
  return /^zh\b/i.test(language) ? ZH : EN;
}
