// npm run new-essay -- <name> [--lang en] [--title "…"]: begins an essay that builds as it stands. What is there is never overwritten.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadLibrary } from '../pipeline/content/read-content.ts';
import { isSlug, normalizeTag } from '../core/shared/names.ts';
import { writeEssayFiles } from './essay-templates.ts';

const { slug, title, lang } = readArguments();
const root = process.cwd();
const language = lang ?? (await loadLibrary(root)).site.language;
const folder = `content/essays/${slug}`;
await mkdir(path.join(root, 'content/essays'), { recursive: true });
await mkdir(path.join(root, folder)).catch((fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EEXIST') throw fault;
  stop(
    `${folder} is there already, and nothing was written. Choose another name; another language of an essay is a file beside it, such as ${folder}/en.mdx, with the same markers in the same order.`,
    1,
  );
});
for (const [name, text] of Object.entries(
  writeEssayFiles({ title, language, date: new Date().toISOString().slice(0, 10) }),
)) {
  await writeFile(path.join(root, folder, name), text, { flag: 'wx' });
  console.log(`${folder}/${name}`);
}

function readArguments(): { slug: string; title: string | undefined; lang: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { lang: { type: 'string' }, title: { type: 'string' } },
    });
    const [name = '', ...more] = positionals;
    if (more.length > 0 || !isSlug(name))
      return stop(
        `The name becomes a part of addresses: small letters, digits and hyphens, such as on-stars. It was ${JSON.stringify(positionals.join(' '))}.`,
        2,
      );
    return {
      slug: name,
      title: values.title,
      lang: values.lang === undefined ? undefined : readLanguage(values.lang),
    };
  } catch (fault) {
    return stop(fault instanceof Error ? fault.message : String(fault), 2);
  }
}

function readLanguage(tag: string): string {
  return (
    normalizeTag(tag) ?? stop(`${tag} is no language tag: write one such as en, zh-CN or pt-BR.`, 2)
  );
}

function stop(message: string, code: number): never {
  console.error(`${message}\nUsage: npm run new-essay -- <name> [--lang en] [--title "…"]`);
  process.exit(code);
}
