// Measures this site beside others with the same essays: npm run bench -- --help
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../browser/chromium.ts';
import { FIRST_SITE_PATH } from '../first-site.ts';
import { type Figures, measureLoad } from './compare/measure-load.ts';
import { measureSearch } from './compare/measure-search.ts';
import { writeBarePage } from './compare/peers.ts';
import { summarize, writeChart, writeTable } from './compare/report.ts';
import { runLighthouse } from './compare/run-lighthouse.ts';
import { servePacked } from './compare/serve-packed.ts';
import { type BenchSite, createOwnSite, createPeerSites, install } from './compare/sites.ts';
import versions from './compare/versions.json' with { type: 'json' };
import { type GeneratedEssay, generateEssays } from './generate-essays.ts';

const USAGE = `Usage: npm run bench -- [--only load,search,lighthouse,build] [--sites yinju,starlight,…]
                      [--rounds 3] [--essays 1,10,100] [--dir FOLDER]
Builds this site and others with the same essays, and measures them by turns.
  --only    parts to measure; default all
  --sites   default yinju, starlight, vitepress, docusaurus and bare, the text as plain HTML
  --rounds  how often load, search and lighthouse are measured; the table shows medians
  --essays  for how many essays builds are measured, cold and after an edit; 1000 takes long
  --dir     where the packages of the others go, and table.txt, results.json and chart.html;
            default a folder among the system's temporary files`;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'load,search,lighthouse,build' },
    sites: { type: 'string', default: 'yinju,starlight,vitepress,docusaurus,bare' },
    rounds: { type: 'string', default: '3' },
    essays: { type: 'string', default: '1,10,100' },
    dir: { type: 'string', default: path.join(tmpdir(), 'yinju-bench') },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit();
}
const parts = new Set(values.only.split(','));
const names = values.sites.split(',');
const folder = path.resolve(values.dir);
/** Of the browser's protocol, for Lighthouse. */
const PORT = 45_911;
const CARD = '.prose .citation a';

await mkdir(folder, { recursive: true });
const own = await createOwnSite();
const sites = [
  ...(names.includes('yinju') ? [own] : []),
  ...(await createPeerSites(folder, names)),
];
const results = new Map<string, Figures[]>(names.map((name) => [name, []]));
const note = (name: string, figures: Figures) => {
  results.get(name)?.push(figures);
  console.error(`${name}: ${JSON.stringify(figures)}`);
};
try {
  if (['load', 'search', 'lighthouse'].some((part) => parts.has(part))) await measurePages();
  if (parts.has('build'))
    for (const amount of values.essays.split(',')) await measureBuilds(Number(amount));
} finally {
  await own.remove();
}
const order = names.filter((name) => (results.get(name)?.length ?? 0) > 0);
const rows = summarize(results);
const table = writeTable(rows, order);
console.log(table);
await writeFile(path.join(folder, 'table.txt'), `${table}\n`);
await writeFile(
  path.join(folder, 'results.json'),
  `${JSON.stringify({ versions, rounds: Object.fromEntries(results) }, null, 1)}\n`,
);
await writeFile(path.join(folder, 'chart.html'), writeChart(rows, order, 'npm run bench'));
console.log(`\nThe table, results.json and chart.html are in ${folder}`);

/** Builds every site with two essays, serves them and measures pages by turns. */
async function measurePages(): Promise<void> {
  const [other] = await generateEssays(1);
  const essay = await readFirstEssay();
  if (!other) return;
  for (const site of sites) {
    // This site has its reviews too, which the others have no place for.
    if (site === own) await own.writeFirst(other);
    else await site.write([essay, other]);
    await site.build();
  }
  const bare = path.join(folder, 'bare');
  await mkdir(bare, { recursive: true });
  await writeFile(path.join(bare, 'index.html'), writeBarePage(essay));
  const served = await Promise.all(
    [
      ...sites.map((site) => ({
        site,
        name: site.name,
        dist: site.dist,
        page: site.pageOf(essay.slug),
      })),
      ...(names.includes('bare') ? [{ name: 'bare', dist: bare, page: 'index.html' }] : []),
    ].map(async (place) => ({ site: undefined, ...place, server: await servePacked(place.dist) })),
  );
  if (parts.has('lighthouse')) await install(path.join(folder, 'lighthouse'), versions.lighthouse);
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const { site, name, page, server } of served) {
      const address = new URL(page, server.url).href;
      const second = site && new URL(site.pageOf(other.slug), server.url).href;
      note(name, await measureOnce(site, name, address, second));
    }
  }
  served.forEach(({ server }) => server.close());
}

async function measureOnce(
  site: BenchSite | undefined,
  name: string,
  address: string,
  second: string | undefined,
): Promise<Figures> {
  const browser = await launchChromium();
  try {
    const card = name === 'yinju' ? CARD : undefined;
    return {
      ...(parts.has('load') && (await measureLoad(browser, address, second, card))),
      ...(parts.has('search') &&
        site &&
        (await attempt(name, () => measureSearch(browser, address, site.search)))),
      ...(parts.has('lighthouse') &&
        (await attempt(name, () => runLighthouse(path.join(folder, 'lighthouse'), address, PORT)))),
    };
  } finally {
    await browser.close();
  }
}

/** What cannot be measured of one site does not end the comparison of the others. */
async function attempt(name: string, measure: () => Promise<Figures>): Promise<Figures> {
  try {
    return await measure();
  } catch (fault) {
    console.error(
      `${name} could not be measured: ${fault instanceof Error ? fault.message : fault}`,
    );
    return {};
  }
}

/** Builds every site with so many essays: cold, and after one of them was edited. */
async function measureBuilds(amount: number): Promise<void> {
  const essays = await generateEssays(amount);
  const label = (figures: Figures, state: string) =>
    Object.fromEntries(
      Object.entries(figures).map(([name, value]) => [
        `${amount} essays, ${state}: ${name}`,
        value,
      ]),
    );
  for (const site of sites) {
    await site.write(essays);
    note(site.name, label(await site.build(), 'cold'));
    await site.edit(essays[0]?.slug ?? '');
    const { 'wall s': wall = 0, 'processor s': processor = 0 } = await site.build();
    note(site.name, label({ 'wall s': wall, 'processor s': processor }, 'edit'));
  }
}

/** The first essay of this project, as all sites show it. */
async function readFirstEssay(): Promise<GeneratedEssay> {
  const slug = 'deepseek-open-source';
  const read = (name: string) =>
    readFile(path.join(FIRST_SITE_PATH, 'content/essays', slug, name), 'utf8');
  const [source, references] = await Promise.all([read('zh-CN.mdx'), read('references.yaml')]);
  const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
  const title = /^title: (.*)$/m.exec(head)?.[1] ?? slug;
  return { slug, title, body, references, referenceList: `\`\`\`yaml\n${references}\`\`\`\n` };
}
