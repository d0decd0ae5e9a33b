import { parseArgs } from 'node:util';
import { type Message, msg, verbatim } from '../core/shared/message.ts';

/** What the writer asked for. */
export interface ImportArguments {
  /** A path, or `-` for the standard input. */
  readonly file: string;
  readonly title: string | undefined;
  readonly slug: string | undefined;
  readonly language: string | undefined;
  readonly skipLines: number;
  readonly references: string | undefined;
  readonly roundBrackets: boolean;
  /** Whether the file holds several texts, each to be an essay. */
  readonly split: boolean;
  readonly preview: boolean;
  readonly dryRun: boolean;
  readonly force: boolean;
}

/**
 * Reads the command's arguments.
 *
 * @returns `help` where help is asked for, or what is wrong with them, as a message
 */
export function parseImportArguments(words: readonly string[]): ImportArguments | Message | 'help' {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        title: { type: 'string' },
        slug: { type: 'string' },
        lang: { type: 'string' },
        'skip-lines': { type: 'string' },
        references: { type: 'string' },
        'round-brackets': { type: 'boolean' },
        split: { type: 'boolean' },
        preview: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        'dry-run': { type: 'boolean' },
        force: { type: 'boolean' },
      },
    });
    if (values.help) return 'help';
    const [file, more] = positionals;
    if (file === undefined || more !== undefined)
      return msg`Give one file, or - for the standard input.`;
    const { slug, lang, references } = values;
    const title = values.title?.replaceAll(/\s+/g, ' ').trim();
    for (const name of ['slug', 'title'] as const)
      if (values[name] !== undefined && values.split)
        return msg`--split names each essay; --${name} cannot be used with it.`;
    if (title === '') return msg`--title takes a title.`;
    if (slug !== undefined && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))
      return msg`--slug ${slug}: it takes small letters, digits and hyphens.`;
    if (lang !== undefined && !isLanguage(lang))
      return msg`--lang ${lang}: it takes a language tag such as zh-CN or en.`;
    const skip = values['skip-lines'] ?? '0';
    if (!/^\d{1,6}$/.test(skip)) return msg`--skip-lines ${skip}: it takes a number of lines.`;
    return {
      file,
      title,
      slug,
      language: lang === undefined ? undefined : Intl.getCanonicalLocales(lang)[0],
      skipLines: Number(skip),
      references,
      roundBrackets: values['round-brackets'] ?? false,
      split: values.split ?? false,
      preview: values.preview ?? false,
      dryRun: values['dry-run'] ?? false,
      force: values.force ?? false,
    };
  } catch (fault) {
    if (!(fault instanceof TypeError)) throw fault;
    return verbatim(fault.message);
  }
}

function isLanguage(tag: string): boolean {
  try {
    return /^[a-z]{2,3}(?:-[a-z0-9]+)*$/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    return false;
  }
}
