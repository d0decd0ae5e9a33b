import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Essay } from '../core/essay.ts';
import type { Glossary } from '../core/search/glossary.ts';
import { joinRecords } from '../core/search/groups.ts';
import { listRecords } from '../core/search/list-records.ts';
import type { SearchRecord } from '../core/search/record.ts';
import { buildSearchTables } from './search-tables.ts';

/**
 * All records go into one index, whatever their language: Pagefind searches only the index of the page's language, and
 * only for Chinese does it part the words of a text that has no spaces. English words find themselves there all the same.
 */
const INDEX_LANGUAGE = 'zh';
/**
 * Up to this many records each has a place of its own in the index. Beyond, what Pagefind fetches before its first answer,
 * 9 bytes for each place, would outgrow the answer: then a place holds an essay, and search parts it.
 */
const MOST_PLACES = 2000;
/** Up to this many records their texts travel in one file: one request for all of them, about 150 bytes each. */
const MOST_IN_ONE_FILE = 100;
/** What the site uses of Pagefind; its own interfaces stay out. */
const USED_FILES = /^(?:pagefind\.js|pagefind-entry\.json|wasm\..+|.+\.pf_(?:meta|index|filter|fragment))$/;

/**
 * Writes what search fetches: the index to `<folder>/pagefind`, the tables to `<folder>/search`.
 *
 * @param folder the built site
 * @throws when anything of it fails, so that no site is published whose search does not work
 */
export async function writeSearchIndex({ essays, folder, glossary = new Map() }: {
  readonly essays: readonly Essay[];
  readonly folder: string;
  readonly glossary?: Glossary;
}): Promise<void> {
  const records = essays.flatMap(listRecords);
  const grouped = records.length > MOST_PLACES;
  for (const [name, table] of Object.entries(buildSearchTables(records, glossary, grouped))) {
    await writeInto(folder, `search/${name}.json`, JSON.stringify(table));
  }
  const places = grouped ? essays.map((essay) => listRecords(essay)) : records.map((record) => [record]);
  try {
    const { index, errors } = await createIndex(records.length <= MOST_IN_ONE_FILE ? { maxFragments: 1 } : {});
    stopOnErrors(errors);
    if (!index) throw new Error('Pagefind made no index');
    for (const [order, place] of places.entries()) await addPlace(index, place, order);
    const { files, errors: faults } = await index.getFiles();
    stopOnErrors(faults);
    for (const file of files) if (USED_FILES.test(path.basename(file.path))) await writeInto(folder, `pagefind/${file.path}`, file.content);
  } finally {
    await close();
  }
}

async function addPlace(index: PagefindIndex, records: readonly SearchRecord[], order: number): Promise<void> {
  const [first] = records;
  if (!first) return;
  const group = joinRecords(records);
  const { errors } = await index.addCustomRecord({
    url: first.url, content: group.text, language: INDEX_LANGUAGE, meta: {},
    filters: {
      kind: listValues(records, ({ kind }) => [kind]),
      essay: [first.essay],
      language: [first.essay.split('/')[1] ?? ''],
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
