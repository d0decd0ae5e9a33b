import type { Fault } from '../core/import/tree/notices.ts';
import { type Message, msg } from '../core/shared/message.ts';
import { LARGEST_FILE, LONGEST_DOCX, LONGEST_TEXT } from './import-limits.ts';
import type { Speech } from './speech.ts';

/** How the command is called. */
export const USAGE = '用法 Usage: npm run import -- <文件 file | -> [--help] [options]';

const OPTIONS: readonly (readonly [option: string, meaning: Message])[] = [
  ['--preview', msg`show the essay in the browser before anything is written`],
  ['--dry-run', msg`print the files and write nothing`],
  ['--split', msg`make an essay of each text of a file, by its headings`],
  ['--title words', msg`the title`],
  ['--slug name', msg`the name in addresses`],
  ['--lang zh-CN', msg`the language`],
  ['--skip-lines 3', msg`leave the first lines out`],
  ['--references file', msg`references in another file: BibTeX, RIS, CSL-JSON, or an entry a line`],
  ['--round-brackets', msg`take (1) for a marker too`],
  ['--force', msg`overwrite files that exist`],
];

/** Says what the command can do. */
export function describeHelp(say: Speech): string {
  const lines = OPTIONS.map(([option, meaning]) => `  ${option.padEnd(18)} ${say(meaning)}`);
  return [USAGE, ...lines].join('\n');
}

/** The reasons for which an import stops. */
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

const MESSAGES: Readonly<Record<CommandFault['fault'], Message>> = {
  'not-text': msg`This is not text (UTF-8, UTF-16, GBK, Big5, Shift-JIS, EUC-KR and Latin-1 texts and DOCX can be read).`,
  'unknown-encoding': msg`The encoding of this text cannot be detected: save it as UTF-8 and import it again.`,
  'pdf-no-text': msg`This PDF holds pictures of pages and no text: run OCR on it first, or import its Word, web or text form.`,
  'pdf-layout': msg`The order of the text cannot be determined from the layout of this PDF (tables, columns or its fonts); import its Word, web or text form.`,
  'pdf-locked': msg`This PDF is locked by a password.`,
  'pdf-damaged': msg`This PDF cannot be read:`,
  empty: msg`The file holds no prose.`,
  'too-long': msg`Too long: a file may have ${megabytes(LARGEST_FILE)} MB, its text ${LONGEST_TEXT.toLocaleString('en')} characters; divide it into several essays.`,
  'too-dense': msg`A paragraph has too many signs, or is nested too deeply; divide it, or save the text as .txt.`,
  'no-language': msg`The language cannot be detected: add --lang, such as --lang en.`,
  'not-docx': msg`This DOCX file cannot be read; it may be damaged.`,
  'docx-too-large': msg`Unpacked, this DOCX file exceeds ${megabytes(LONGEST_DOCX)} MB; it was not read.`,
  'references-unreadable': msg`The references cannot be read (BibTeX, RIS, CSL-JSON and GB/T 7714 text, an entry a line, can be).`,
  'no-slug': msg`Name the essay with --slug, such as --slug my-essay.`,
  exists: msg`The files exist and were left alone; add --force to overwrite them.`,
  'build-refuses': msg`The build would refuse the essay, so nothing was written; mend the text first.`,
  'nothing-to-split': msg`The file has no two headings of one level to split at.`,
  file: msg`A file cannot be read or written.`,
};

/** Words a fault for the writer. */
export function describeFault({ fault, detail }: CommandFault, say: Speech): string {
  return say(MESSAGES[fault]) + (detail === undefined || detail === '' ? '' : ` (${detail})`);
}
