import type { Fault } from '../core/import/tree/notices.ts';
import { LARGEST_FILE, LONGEST_TEXT } from './import-input.ts';
import { LONGEST_DOCX } from './unpack-docx.ts';

/** How the command is called. */
export const USAGE = '用法 Usage: npm run import -- <文件 file | -> [--help] [options]';

const OPTIONS: readonly (readonly [option: string, zh: string, en: string])[] = [
  [
    '--preview',
    '写入之前先在浏览器里看',
    'show the essay in the browser before anything is written',
  ],
  ['--dry-run', '只打印，不写入', 'print the files and write nothing'],
  [
    '--split',
    '一个文件里有几篇，按标题分开',
    'make an essay of each text of a file, by its headings',
  ],
  ['--title words', '标题', 'the title'],
  ['--slug name', '网址里的名字', 'the name in addresses'],
  ['--lang zh-CN', '语言', 'the language'],
  ['--skip-lines 3', '去掉开头几行', 'leave the first lines out'],
  [
    '--references file',
    '另一个文件里的参考文献：BibTeX、RIS、CSL-JSON 或每行一条',
    'references in another file: BibTeX, RIS, CSL-JSON, or an entry a line',
  ],
  ['--round-brackets', '把 (1) 也当作标记', 'take (1) for a marker too'],
  ['--force', '覆盖已有的文件', 'overwrite files that exist'],
];

/** What the command can do. */
export const HELP = [
  USAGE,
  ...OPTIONS.map(([option, zh, en]) => `  ${option.padEnd(18)} ${zh}\n${' '.repeat(21)}${en}`),
].join('\n');

/** What stands in the way of an import. */
export interface CommandFault {
  readonly fault:
    | Fault['fault']
    | 'no-slug'
    | 'exists'
    | 'file'
    | 'build-refuses'
    | 'nothing-to-split';
  readonly detail?: string;
}

const megabytes = (bytes: number) => bytes / 1024 / 1024;

// The language of the text is not known yet: each is said in both.
const MESSAGES: Readonly<Record<CommandFault['fault'], string>> = {
  'not-text':
    '这不是文本文件（能读 UTF-8、UTF-16、GBK、Big5、Shift-JIS、EUC-KR、Latin-1 文本和 DOCX）。 This is no text (UTF-8, UTF-16, GBK, Big5, Shift-JIS, EUC-KR and Latin-1 texts and DOCX can be read).',
  'unknown-encoding':
    '看不出这个文本用的是什么编码；请另存为 UTF-8 再导入。 The encoding of this text cannot be told: save it as UTF-8 and import it again.',
  'pdf-no-text':
    '这个 PDF 只有图像，没有文字；请先做文字识别（OCR），或导入它的 Word、网页或文本。 This PDF holds pictures of pages and no text: run OCR on it first, or import its Word, web or text form.',
  'pdf-layout':
    '这个 PDF 的版面（表格、分栏或字体编码）看不准阅读顺序；请导入它的 Word、网页或文本。 The order of the text cannot be told from the layout of this PDF (tables, columns or its fonts); import its Word, web or text form.',
  'pdf-locked': '这个 PDF 有密码。 This PDF is locked by a password.',
  'pdf-damaged': '这个 PDF 读不了： This PDF cannot be read:',
  empty: '文件里没有正文。 The file holds no prose.',
  'too-long': `太长了：文件不能超过 ${megabytes(LARGEST_FILE)} MB，正文不能超过 ${LONGEST_TEXT / 10_000} 万字符；请分成几篇。 Too long: a file may have ${megabytes(LARGEST_FILE)} MB, its text ${LONGEST_TEXT.toLocaleString('en')} characters; divide it into several essays.`,
  'too-dense':
    '有一段的符号太多，或嵌套太深，读不了；请把它分成几段，或另存为 .txt。 A paragraph has too many signs, or is nested too deeply; divide it, or save the text as .txt.',
  'no-language':
    '看不出是什么语言，请加上 --lang，如 --lang zh-CN。 The language cannot be told: add --lang, such as --lang en.',
  'not-docx':
    '这个 DOCX 文件读不了，可能已损坏。 This DOCX file cannot be read; it may be damaged.',
  'docx-too-large': `这个 DOCX 文件解压后超过 ${megabytes(LONGEST_DOCX)} MB，没有读取。 Unpacked, this DOCX file exceeds ${megabytes(LONGEST_DOCX)} MB; it was not read.`,
  'references-unreadable':
    '参考文献文件读不了（能读 BibTeX、RIS、CSL-JSON 和每行一条的 GB/T 7714 文本）。 The references cannot be read (BibTeX, RIS, CSL-JSON and GB/T 7714 text, an entry a line, can be).',
  'no-slug':
    '请用 --slug 给文章起一个网址里的名字，如 --slug my-essay。 Name the essay with --slug, such as --slug my-essay.',
  exists:
    '文件已经存在，没有改动；要覆盖请加 --force。 The files exist and were left alone; add --force to overwrite them.',
  'build-refuses':
    '导入的文章不能构建，没有写入；请先在原文里改好。 The build would refuse the essay, so nothing was written; mend the text first.',
  'nothing-to-split':
    '这个文件里没有两个同级的标题，分不开。 The file has no two headings of one level to split at.',
  file: '文件读不了或写不了。 A file cannot be read or written.',
};

/** Words a fault for the writer. */
export function describeFault({ fault, detail }: CommandFault): string {
  return MESSAGES[fault] + (detail === undefined || detail === '' ? '' : ` (${detail})`);
}
