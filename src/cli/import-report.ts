import type { ImportedEssay } from '../core/import/import-types.ts';
import type { TextFormat } from '../core/import/read/guess-format.ts';
import type { Notice, NoticeKind } from '../core/import/tree/notices.ts';

/** What the command did around the import. */
export interface ImportOutcome {
  readonly files: readonly string[];
  readonly isDryRun: boolean;
  /** How many of these the file had before. */
  readonly existing: readonly string[];
  readonly format: TextFormat | 'docx' | 'pdf';
  readonly encoding: string | undefined;
}

const FORMATS = {
  text: ['纯文本', 'plain text'],
  markdown: ['Markdown', 'Markdown'],
  html: ['网页', 'a web page'],
  rst: ['reStructuredText', 'reStructuredText'],
  asciidoc: ['AsciiDoc', 'AsciiDoc'],
  wikitext: ['wikitext', 'wikitext'],
  org: ['Org', 'Org'],
  docx: ['Word 文档', 'a Word document'],
  pdf: ['PDF', 'a PDF'],
} as const;

/** What each notice means, and what the writer can do. */
export const NOTICES: Readonly<Record<NoticeKind, readonly [zh: string, en: string]>> = {
  skipped: ['按 --skip-lines 没有收入', 'Left out by --skip-lines'],
  suspicious: [
    '可能是转载网页的广告，仍然保留',
    'Perhaps an advertisement of the page it was copied from; it was kept',
  ],
  'part-left-out': [
    '网页里不是正文的部分，没有收入',
    'Parts of the page that are no prose, left out',
  ],
  'outside-article': ['正文之外的文字，没有收入', 'Text outside the article, left out'],
  'image-left-out': [
    '图片没有收入；需要的话请放进 public/ 再引用',
    'Pictures, left out; put them into public/ and refer to them if you need them',
  ],
  'comment-left-out': ['HTML 注释没有收入', 'HTML comments, left out'],
  'key-left-out': ['文件头里没有用到的内容', 'What the file says at its head and nothing reads'],
  'link-to-text': ['不是网址的链接，只留下文字', 'Links to no web address, kept as text'],
  'reversed-range': ['倒着写的范围，已改为从小到大', 'Ranges that counted downwards, put in order'],
  'lone-marker': [
    '前后没有文字的标记，按普通文字保留',
    'Markers with no words to support, kept as text',
  ],
  'unknown-marker': [
    '对话助手的内部编号，不是参考文献编号，按普通文字保留',
    'Numbers of a chat assistant that are no references, kept as text',
  ],
  exponent: [
    '像指数的上标数字，没有当作标记',
    'Raised numbers that look like exponents, not taken for markers',
  ],
  affiliation: [
    '作者与单位对应的编号，没有当作标记',
    'Numbers that tie authors to their institutions, not taken for markers',
  ],
  index: [
    '像下标、条款或区间的方括号数字，没有当作标记',
    'Numbers in brackets that look like an index, a rule or an interval, not taken for markers',
  ],
  'twice-listed': [
    '同一个编号有两个条目，用了前一个，没有用的是',
    'Numbers with two entries; the first was taken, and not',
  ],
  'whole-line': [
    '拆不开的条目，整行作为标题，请核对',
    'Entries that could not be taken apart: the whole line is the title, please check',
  ],
  'unnumbered-list': [
    '参考文献没有编号，留在正文里；认出的条目已编号，放在 references.yaml 的注释里，要引用请在正文里写上编号',
    'A list of references without numbers stays in the text; the entries told in it have numbers in comments of references.yaml: to cite one, write its number into the text',
  ],
  'author-year': [
    '按作者和年份的引用，能对上这些条目，仍是文字；要链接请写上编号。个数',
    'Citations by author and year that mean one of these entries stay words; add the number to link one. How many',
  ],
  'entry-left-out': ['没有用上的条目或字段', 'Entries or fields that were of no use'],
  'citation-key': [
    '按键引用的文献没有认作标记；有 BibTeX 或 CSL 文件的话，请加 --references',
    'Citations by key that are no markers; give their works with --references',
  ],
  'control-left-out': ['看不见的字符，没有收入', 'Invisible characters, left out'],
  'paragraph-split': [
    '太长的段落，已在句末分成几段；字符数',
    'Paragraphs too long to be read, parted at ends of sentences; characters',
  ],
  'round-brackets': [
    '圆括号里的数字没有当作标记；如果是标记，请加 --round-brackets。个数',
    'Numbers in round brackets were not taken for markers; if they are, add --round-brackets. How many',
  ],
  'bare-numbers': [
    '句末没有括号的数字，按文末列表当作标记；请核对。个数',
    'Numbers without brackets, taken for markers of the list; please check. How many',
  ],
  renumbered: [
    '几个列表用了同一个编号，条目改了号，正文里的标记也跟着改了',
    'Several lists use the same numbers: these entries and their markers were renumbered',
  ],
  'unlisted-here': [
    '所在部分的列表里没有这个编号的条目，标记没有收入',
    'Markers that the list of their part has no entry for, left out',
  ],
  'plain-block': [
    '写不成原来格式的段落，按纯文本保留，请核对',
    'Blocks whose format could not be kept: they are plain text now, please check',
  ],
  'hidden-left-out': ['网页里隐藏的文字，没有收入', 'Text that the page hides, left out'],
  'pdf-pages': [
    '按文字在页面上的位置读出，请对照原文核对分段。页数',
    'Read by the places of the words on the pages; please compare the paragraphs. Pages',
  ],
  'page-furniture': [
    '页眉、页脚和页码，没有收入；# 是数字，× 后是页数',
    'Running heads, feet and numbers of pages, left out; # is a number, × the pages',
  ],
  shortcode: [
    '只有建站程序能展开的短代码，没有收入',
    'Shortcodes that only a site generator can fill, left out',
  ],
  formula: [
    '公式，写成了 TeX；读不成 TeX 的按文字保留，请核对',
    'Formulas, written as TeX, or as text where they are none; please check',
  ],
  'assistant-mark': [
    '对话助手的引用记号，文件里没有对应的来源，没有收入',
    'Citation marks of a chat assistant whose sources the file does not hold, left out',
  ],
};

/** How many notices of a kind are listed one by one. */
const MOST_LISTED = 12;

/** Words what an import did. @param isChinese whether in Chinese; else in English */
export function describeReport(
  { language, report }: ImportedEssay,
  outcome: ImportOutcome,
  isChinese: boolean,
): string {
  const say = (zh: string, en: string) => (isChinese ? zh : en);
  const { title, hasTitle, paragraphs, headings, markers, found, unlisted, uncited, notices } =
    report;
  const [formatZh, formatEn] = FORMATS[outcome.format];
  const encoding = outcome.encoding === undefined ? '' : `, ${outcome.encoding.toUpperCase()}`;
  const list = (numbers: readonly number[]) =>
    numbers.length > 0 ? `${numbers.length} (${numbers.join(', ')})` : '0';
  const verb = outcome.isDryRun
    ? say('将写入（这次没有写）', 'Would write (nothing was written)')
    : say('已写入', 'Written');
  const kept =
    outcome.isDryRun && outcome.existing.length > 0
      ? [
          say(
            `已存在，要加 --force 才会覆盖：${outcome.existing.join(' ')}`,
            `These exist and need --force: ${outcome.existing.join(' ')}`,
          ),
        ]
      : [];
  return [
    `${verb}${say('：', ': ')}${outcome.files.join(' ')}`,
    ...kept,
    say(
      `读作：${formatZh}${encoding}；语言 ${language}`,
      `Read as: ${formatEn}${encoding}; language ${language}`,
    ),
    hasTitle
      ? say(`标题：${title}`, `Title: ${title}`)
      : say(
          `标题：没有找到，用了“${title}”，请在文件开头改`,
          `Title: none found, "${title}" was taken; change it at the head of the file`,
        ),
    say(
      `段落 ${paragraphs}，标题 ${headings}，引用标记 ${markers}`,
      `Paragraphs ${paragraphs}, headings ${headings}, markers ${markers}`,
    ),
    say(
      `参考文献：找到 ${list(found)}；来源不明 ${list(unlisted)}；列了没有引用 ${list(uncited)}`,
      `References: found ${list(found)}; unlisted ${list(unlisted)}; never cited ${list(uncited)}`,
    ),
    ...[...Map.groupBy(notices, ({ kind }) => kind)].flatMap(([kind, group]) =>
      describeNotices(kind, group, outcome.format, isChinese),
    ),
    outcome.isDryRun ? '' : say('下一步：npm run check', 'Next: npm run check'),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function describeNotices(
  kind: NoticeKind,
  notices: readonly Notice[],
  format: ImportOutcome['format'],
  isChinese: boolean,
): string[] {
  const [zh, en] = NOTICES[kind];
  const place = nameLine(kind, format, isChinese);
  const shown = notices
    .slice(0, MOST_LISTED)
    .map(
      ({ text, line }) =>
        `  ${[line === undefined ? '' : place(line), shorten(text)].filter(Boolean).join(isChinese ? '：' : ': ')}`,
    );
  const rest = notices.length - shown.length;
  const more = rest > 0 ? [isChinese ? `  还有 ${rest} 处` : `  and ${rest} more`] : [];
  return [
    `${isChinese ? `${zh}：` : `${en}:`}`,
    ...shown,
    ...more,
    ...(kind === 'suspicious' ? adviseSkipping(notices, isChinese) : []),
  ];
}

/**
 * How a place is called: of a page and a document what --skip-lines counts are blocks; a document
 * has no lines at all.
 */
function nameLine(
  kind: NoticeKind,
  format: ImportOutcome['format'],
  isChinese: boolean,
): (line: number) => string {
  const countsBlocks =
    (kind === 'skipped' || kind === 'suspicious') &&
    (format === 'html' || format === 'docx' || format === 'pdf');
  if (countsBlocks) return isChinese ? (line) => `第 ${line} 段` : (line) => `block ${line}`;
  if (format === 'docx') return () => '';
  if (format === 'pdf') return isChinese ? (page) => `第 ${page} 页` : (page) => `page ${page}`;
  return isChinese ? (line) => `第 ${line} 行` : (line) => `line ${line}`;
}

/** The option to type when the lines are at the beginning. */
function adviseSkipping(notices: readonly Notice[], isChinese: boolean): string[] {
  let last = 0;
  for (const { line } of notices) if (line === last + 1) last = line;
  if (last === 0) return [];
  return [
    isChinese
      ? `  要去掉开头这些行，请加 --skip-lines ${last}`
      : `  To leave the first ones out, add --skip-lines ${last}`,
  ];
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 100 ? `${line.slice(0, 100)}… (${line.length})` : line;
}
