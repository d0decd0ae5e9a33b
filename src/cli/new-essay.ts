// npm run new-essay -- <name> [--lang en] [--title "…"]: creates an essay that builds without
// edits. Existing files are never overwritten.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadLibrary } from '../pipeline/content/read-content.ts';
import { msg } from '../core/shared/message.ts';
import { isSlug, normalizeTag } from '../core/shared/names.ts';
import { readCommandLine, stopOnUsage } from './command-line.ts';
import { speechOf } from './speech.ts';
import { writeEssayFiles } from './essay-templates.ts';

const USAGE = '用法 Usage: npm run new-essay -- <name> [--lang en] [--title "…"]';

const root = process.cwd();
const say = speechOf(root);
const { slug, title, lang } = readArguments();
const language = lang ?? (await loadLibrary(root)).site.language;
const folder = `content/essays/${slug}`;
await mkdir(path.join(root, 'content/essays'), { recursive: true });
await mkdir(path.join(root, folder)).catch((fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EEXIST') throw fault;
  console.error(
    say(
      msg`${folder} is there already, and nothing was written. Choose another name; another language of an essay is a file beside it, such as ${folder}/en.mdx, with the same markers in the same order.`,
    ),
  );
  process.exit(1);
});
for (const [name, text] of Object.entries(
  writeEssayFiles({ title, language, date: new Date().toISOString().slice(0, 10) }),
)) {
  await writeFile(path.join(root, folder, name), text, { flag: 'wx' });
  console.log(`${folder}/${name}`);
}

function readArguments(): { slug: string; title: string | undefined; lang: string | undefined } {
  const { values, words } = readCommandLine({
    usage: USAGE,
    options: { lang: { type: 'string' }, title: { type: 'string' } },
    takesWords: true,
  });
  const [name = '', ...more] = words;
  if (more.length > 0 || !isSlug(name))
    return stopOnUsage(
      say(
        msg`The name becomes a part of addresses: small letters, digits and hyphens, such as on-stars. It was ${JSON.stringify(words.join(' '))}.`,
      ),
      USAGE,
    );
  const { lang, title } = values;
  return {
    slug: name,
    title: title === undefined ? undefined : String(title),
    lang: lang === undefined ? undefined : readLanguage(String(lang)),
  };
}

function readLanguage(tag: string): string {
  return (
    normalizeTag(tag) ??
    stopOnUsage(
      say(msg`${tag} is not a language tag: write one such as en, zh-CN or pt-BR.`),
      USAGE,
    )
  );
}
