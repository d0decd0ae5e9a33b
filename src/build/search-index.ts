import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Essay } from '../core/essay.ts';
import { pagePath } from '../core/routes.ts';
import type { Glossary } from '../core/search/glossary.ts';
import { BORDER, joinRecords } from '../core/search/groups.ts';
import { listRecords } from '../core/search/list-records.ts';
import type { SearchRecord } from '../core/search/record.ts';
import { preparePagefind } from './prepare-pagefind.ts';
import { repack } from './repack.ts';
import { buildSearchTables } from './search-tables.ts';

/**
 * Pagefind parts the words of a text that has no spaces only where it is Chinese. Words of other scripts find themselves
 * there all the same, so that every index is one of Chinese.
 */
const INDEX_LANGUAGE = 'zh';
/**
 * Up to this many records each has a place of its own in the index. Beyond, what Pagefind fetches before its first answer,
 * 9 bytes for each place, would outgrow the answer: then a place holds many records of an essay, and search parts them.
 */
const MOST_PLACES = 400;
/** How many records a place holds then, and how many travel in one file: about 150 bytes each. */
const MOST_IN_ONE_FILE = 60;
/** What the site uses of Pagefind; its own interfaces stay out. */
const USED_FILES = /^(?:pagefind\.js|pagefind-entry\.json|wasm\..+|.+\.pf_(?:meta|index|filter|fragment))$/;

const PACKED_FILES = /\.pf_(?:index|fragment)$/;

/**
 * Writes what search fetches: the index to `<folder>/pagefind`, the tables to `<folder>/search`; of essays in another
 * language than the site's own below a folder of its name, as their pages are.
 *
 * @param folder the built site
 * @param main the site's own language
 * @throws when anything of it fails, so that no site is published whose search does not work
 */
export async function writeSearchIndex({ essays, folder, main, glossary = new Map() }: {
  readonly essays: readonly Essay[];
  readonly folder: string;
  readonly main: string;
  readonly glossary?: Glossary;
}): Promise<void> {
  const languages = [...new Set([main, ...essays.map(({ language }) => language)])];
  try {
    for (const language of languages) {
      const records = essays.filter((essay) => essay.language === language).map(listRecords);
      await writeLanguage(records, glossary, languages, path.join(folder, pagePath('', language, main)));
    }
  } finally {
    await close();
  }
}

/**
 * Writes the index and the tables of one language.
 *
 * @param essays the records of each essay
 */
export async function writeLanguage(essays: readonly (readonly SearchRecord[])[], glossary: Glossary, languages: readonly string[], folder: string): Promise<void> {
  const records = essays.flat();
  const grouped = records.length > MOST_PLACES;
  const places = grouped ? essays.flatMap((essay) => divide(essay)) : records.map((record) => [record]);
  const { index, errors } = await createIndex(grouped ? {} : { maxFragments: Math.max(1, Math.ceil(records.length / MOST_IN_ONE_FILE)) });
  stopOnErrors(errors);
  if (!index) throw new Error('Pagefind made no index');
  for (const [order, place] of places.entries()) await addPlace(index, place, order);
  const files = index.getFiles();
  // What fails is thrown where it is waited for.
  files.catch(() => {});
  // Pagefind is a program of its own, and works meanwhile.
  for (const [name, table] of Object.entries(buildSearchTables(records, glossary, { grouped, languages }))) {
    await writeInto(folder, `search/${name}.json`, JSON.stringify(table));
  }
  const { files: made, errors: faults } = await files;
  stopOnErrors(faults);
  for (const file of made) {
    const name = path.basename(file.path);
    if (USED_FILES.test(name)) await writeInto(folder, `pagefind/${file.path}`, await prepareFile(name, file.content, grouped));
  }
}

/** What every first search fetches is made as small as it can be; the many files of a large index are not worth the time. */
async function prepareFile(name: string, content: Uint8Array, grouped: boolean): Promise<Uint8Array | string> {
  if (name === 'pagefind.js') return preparePagefind(content);
  return name.startsWith('wasm.') || (!grouped && PACKED_FILES.test(name)) ? repack(content) : content;
}

/** Parts the records of a long essay into places of about the same size. */
function divide(records: readonly SearchRecord[]): SearchRecord[][] {
  const size = Math.ceil(records.length / Math.ceil(records.length / MOST_IN_ONE_FILE));
  return Array.from({ length: Math.ceil(records.length / size) || 0 }, (_, at) => records.slice(at * size, (at + 1) * size));
}

async function addPlace(index: PagefindIndex, records: readonly SearchRecord[], order: number): Promise<void> {
  const [first] = records;
  if (!first) return;
  const group = joinRecords(records);
  // Pagefind leaves out what has no words.
  const { errors } = await index.addCustomRecord({
    url: first.url, content: group.text || `${BORDER} ${first.id}`, language: INDEX_LANGUAGE, meta: {},
    filters: {
      kind: listValues(records, ({ kind }) => [kind]),
      essay: [first.essay],
      title: [first.title],
      verdict: listValues(records, ({ verdict }) => verdict === undefined ? [] : [verdict]),
      section: listValues(records, ({ section }) => section === null ? [] : [section]),
      cite: listValues(records, ({ references }) => references.map(String)),
      // Nobody filters by it. It travels with the text, and unlike metadata it is not indexed.
      ...(records.length > 1 && { outline: [group.outline] }),
    },
    sort: { order: String(order).padStart(7, '0') },
  });
  stopOnErrors(errors);
}

function listValues(records: readonly SearchRecord[], read: (record: SearchRecord) => readonly string[]): string[] {
  return [...new Set(records.flatMap(read))];
}

/** Pagefind tells some faults by rejecting and some in a list. */
function stopOnErrors(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index the site:\n${errors.join('\n')}`);
}

async function writeInto(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}
