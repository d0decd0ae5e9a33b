// Measures how a site of many essays builds: npm run bench:growth -- [1000] [--beside <folder of a
// Starlight site>] With --beside the same texts are built there too, by turns, as pages of
// src/content/docs.
import { appendFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { listFiles } from '../../src/pipeline/shared/list-files.ts';
import { makeSite, writeContent } from '../site.ts';
import { type GeneratedEssay, generateEssays, toContent } from './generate-essays.ts';
import { type Run, watchProcess } from './watch-process.ts';

// Seconds of silence in the log that are worth a line.
const LEAST = 1;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { beside: { type: 'string' }, rounds: { type: 'string', default: '1' } },
});
const essays = await generateEssays(Number(positionals[0] ?? 1000));
const lengths = essays.map(({ body }) => body.length);
console.log(
  `${essays.length} essays of ${Math.min(...lengths)} to ${Math.max(...lengths)} characters`,
);

for (let round = 0; round < Number(values.rounds); round++) {
  await measureSite(essays);
  if (values.beside !== undefined) await measureBeside(essays, values.beside);
}

async function measureSite(texts: readonly GeneratedEssay[]): Promise<void> {
  const site = await makeSite(Object.assign({}, ...texts.map(toContent)));
  const build = () => watchProcess(process.execPath, ['src/cli/astro.ts', 'build'], site.root);
  report('cold build', await build());
  await describeFolder(site.dist);
  const [first] = texts;
  if (first) {
    const name = `essays/${first.slug}/zh-CN.mdx`;
    await appendFile(path.join(site.root, 'content', name), '\n加了一句[1]。\n');
    report('after editing one essay', await build());
    // To the bytes that a cold build gives is checked by the tests.
    await writeContent(site.root, toContent(first));
  }
  await site.remove();
}

async function measureBeside(texts: readonly GeneratedEssay[], folder: string): Promise<void> {
  const docs = path.join(folder, 'src/content/docs');
  await Promise.all(
    ['dist', '.astro', '.cache', 'node_modules/.astro', 'node_modules/.vite'].map((name) =>
      rm(path.join(folder, name), { recursive: true, force: true }),
    ),
  );
  await rm(docs, { recursive: true, force: true });
  await mkdir(docs, { recursive: true });
  const page = ({ title, body, referenceList }: GeneratedEssay) =>
    `---\ntitle: "${title}"\ndescription: 为测量而造的文字，没有意思。\n---\n\n${body}\n${referenceList}`;
  await Promise.all(texts.map((text) => writeFile(path.join(docs, `${text.slug}.md`), page(text))));
  const build = () => watchProcess('npm', ['run', '--silent', 'build'], folder);
  report('beside, cold build', await build());
  await describeFolder(path.join(folder, 'dist'));
  const [first] = texts;
  if (first) {
    await appendFile(path.join(docs, `${first.slug}.md`), '\n加了一句[1]。\n');
    report('beside, after editing one page', await build());
  }
}

/**
 * Prints the time, the memory and where the time went, by the longest silences between lines of the
 * log.
 */
function report(name: string, { code, seconds, processor, peak, largest, lines }: Run): void {
  if (code !== 0) throw new Error(`${name} failed:\n${lines.map(({ text }) => text).join('\n')}`);
  console.log(
    `${name}: ${seconds.toFixed(1)} s (${processor.toFixed(1)} s of processor time), at most ${(peak / 1e6).toFixed(0)} MB in all; in one process ${[...largest].map(([program, bytes]) => `${program} ${(bytes / 1e6).toFixed(0)} MB`).join(', ')}`,
  );
  const stretches = [{ at: 0, text: 'start' }, ...lines].map(({ at, text }, index) => ({
    at,
    after: text,
    length: (lines[index]?.at ?? seconds) - at,
  }));
  for (const { at, after, length } of stretches.filter((stretch) => stretch.length > LEAST)) {
    console.log(
      `  ${at.toFixed(1).padStart(6)} s  ${length.toFixed(1).padStart(5)} s after “${after.slice(0, 80)}”`,
    );
  }
}

async function describeFolder(folder: string): Promise<void> {
  const files = await listFiles(folder);
  const sizes = await Promise.all(
    files.map(async (file) => ({ file, bytes: (await stat(path.join(folder, file))).size })),
  );
  const sum = (some: typeof sizes) => some.reduce((total, { bytes }) => total + bytes, 0);
  const pages = sizes.filter(({ file }) => file.endsWith('.html'));
  const largest = sizes.toSorted((a, b) => b.bytes - a.bytes).slice(0, 4);
  console.log(
    `  ${files.length} files, ${(sum(sizes) / 1e6).toFixed(1)} MB; ${pages.length} pages, ${(sum(pages) / 1e6).toFixed(1)} MB; largest ${largest.map(({ file, bytes }) => `${file} ${(bytes / 1000).toFixed(0)} kB`).join(', ')}`,
  );
  const essayPages = pages.filter(({ file }) => file.includes('essay-0001'));
  console.log(
    `  pages of one essay: ${essayPages.map(({ file, bytes }) => `${file} ${(bytes / 1000).toFixed(1)} kB`).join(', ')}`,
  );
  const home = await readFile(path.join(folder, 'index.html')).catch(() => undefined);
  if (home) console.log(`  index.html ${(home.length / 1000).toFixed(1)} kB`);
}
