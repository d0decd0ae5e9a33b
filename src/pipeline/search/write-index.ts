import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Essay } from '../../core/essay/types.ts';
import type { Glossary } from '../../core/library/glossary.ts';
import { type FoldedText, listPlaceTerms } from '../../core/search/index/group-terms.ts';
import { listRecords, type SharedContent } from '../../core/search/index/list-records.ts';
import { isOwn, type SearchRecord } from '../../core/search/index/record.ts';
import { joinRecords } from '../../core/search/index/record-groups.ts';
import { listPageRecords } from '../../core/search/index/list-page-records.ts';
import type { SearchedPage } from '../../core/pages/page-parts.ts';
import type { RecordTable, TermTable } from '../../core/search/index/tables.ts';
import { foldText } from '../../core/search/text/fold-text.ts';
import { pagePath } from '../../core/shared/routes.ts';
import { buildSearchTables } from './build-tables.ts';
import type { EssayTexts } from './find-words.ts';
import { describePlace, exchangeFragment } from './group-fragments.ts';
import { packPostings } from './pack-postings.ts';
import { preparePagefind } from './pagefind-script.ts';
import { keepLatinWords, readCommonWords } from './read-common-words.ts';
import { readKnownWords } from './related/known-words.ts';
import { type RecalledWords, recallWords } from './recall-words.ts';
import {
  recallRelations,
  relateByDictionaries,
  type RelateWords,
  type RelationCache,
} from './related/recall-relations.ts';
import { readScript } from './simplified-map.ts';

/** The terms of a text are split before Pagefind sees them. */
const LANGUAGE_OF_TERMS = 'und';
/**
 * Up to this many bytes, packed with gzip, the records travel with the terms, and search asks no
 * index. Pagefind's program and metadata alone take 68 kB, and an answer of its index some 30 kB.
 */
const MOST_BYTES = 50_000;
/**
 * A place of the index holds up to this many records of an essay, which search splits: Pagefind
 * fetches 9 bytes for each place before its first answer. It gets the terms of a place and not its
 * text, of which it would store the position of every word.
 */
const MOST_IN_PLACE = 60;
/**
 * How many occurrences and pages of words Pagefind puts into a file of the index. With its own
 * 20,000 a query fetches three times the bytes; with fewer the list of the files, which every
 * search fetches, outweighs them. Pagefind reads the number from this variable alone.
 */
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = '8000';
/** What the site uses of Pagefind; its own interfaces stay out. */
const USED_FILES =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\..+|.+\.pf_(?:meta|index|filter|fragment))$/;

/**
 * Writes what search fetches: the index to `<folder>/pagefind`, the tables to `<folder>/search`; of
 * essays in another language than the site's own below a folder of its name, as their pages are.
 *
 * @param folder the built site
 * @param main the site's own language
 * @throws when anything of it fails, so that no site is published whose search does not work
 */
export async function writeSearchIndex({
  essays,
  shared,
  folder,
  main,
  glossary = new Map(),
  relates = false,
  cache,
  pages = [],
}: {
  readonly essays: readonly Essay[];
  /** The sources and figures of the reviews. */
  readonly shared?: SharedContent;
  readonly folder: string;
  readonly main: string;
  readonly glossary?: Glossary;
  /** Whether words of related meaning are looked up in dictionaries, which takes some seconds. */
  readonly relates?: boolean;
  /** The folder in which builds keep the related words; without it they are computed again. */
  readonly cache?: RelationCache;
  /** Pages that are not essays. */
  readonly pages?: readonly SearchedPage[];
}): Promise<void> {
  const languages = [...new Set([main, ...essays.map(({ language }) => language)])];
  const relations = relates
    ? recallRelations(relateByDictionaries(glossary), glossary, cache)
    : undefined;
  const words = await recallWords(relates ? await readKnownWords(glossary) : new Set(), cache);
  try {
    for (const language of languages) {
      const records = essays
        .filter((essay) => essay.language === language)
        .map((essay) => listRecords(essay, shared));
      const place = path.join(folder, pagePath('', language, main));
      const ofPages = pages.filter((page) => page.language === language).map(listPageRecords);
      if (ofPages.length > 0) await writePages(ofPages, words, place);
      const site = { languages, pages: ofPages.length > 0 };
      await writeLanguage(records, glossary, site, place, words, relations?.relate);
    }
    await Promise.all([relations?.tidy(), words.keep()]);
  } finally {
    await close();
  }
}

/**
 * Writes the table of the pages that are not essays, beside those of the essays: a first search
 * fetches it after its own answer.
 *
 * @param pages the records of each
 */
async function writePages(
  pages: readonly (readonly SearchRecord[])[],
  { find }: RecalledWords,
  folder: string,
): Promise<void> {
  const script = readScript();
  const texts = pages.map((records) => ({
    all: records.map(({ text }) => ({ written: text, folded: foldText(text, script) })),
    own: [],
  }));
  const site = {
    languages: [],
    severalEssays: true,
    pages: false,
    records: pages.flatMap(packEssay),
  };
  const { terms } = await buildSearchTables(texts, find, script, new Map(), site);
  await writeInto(folder, 'search/pages.json', JSON.stringify(terms));
}

/**
 * Writes the index and the tables of one language.
 *
 * @param essays the records of each essay
 */
export async function writeLanguage(
  essays: readonly (readonly SearchRecord[])[],
  glossary: Glossary,
  site: Pick<TermTable, 'languages' | 'pages'>,
  folder: string,
  words?: RecalledWords,
  relate?: RelateWords,
): Promise<void> {
  const { find } = words ?? (await recallWords(new Set(), undefined));
  const records = essays.flat();
  const packed = essays.flatMap(packEssay);
  const fits = gzipSync(JSON.stringify(packed)).length <= MOST_BYTES;
  const script = readScript();
  const texts = new Map(
    records.map((record) => [
      record,
      { written: record.text, folded: foldText(record.text, script) },
    ]),
  );
  const fragments = new Map<string, string>();
  const { index, errors } = await createIndex({});
  stopOnErrors(errors);
  if (!index) throw new Error('Pagefind made no index');
  for (const [order, place] of essays.flatMap((essay) => divide(essay)).entries())
    await addPlace(index, place, order, texts, fragments);
  const files = index.getFiles();
  // Errors surface at the await; this handler only prevents an unhandled-rejection warning.
  files.catch(() => {});
  // Pagefind is a program of its own, and works meanwhile.
  for (const [name, table] of Object.entries(
    await buildSearchTables(
      essays.map((essay) => listTexts(essay, texts)),
      find,
      script,
      glossary,
      { ...site, severalEssays: essays.length > 1, records: fits ? packed : null },
      relate,
    ),
  )) {
    await writeInto(folder, `search/${name}.json`, JSON.stringify(table));
  }
  const common = await readCommonWords();
  const isChinese = records.some(({ text }) => /\p{Script=Han}/u.test(text));
  await writeInto(
    folder,
    'search/common-words.json',
    JSON.stringify(isChinese ? common : keepLatinWords(common)),
  );
  const { files: made, errors: faults } = await files;
  stopOnErrors(faults);
  for (const file of made) {
    const name = path.basename(file.path);
    if (USED_FILES.test(name))
      await writeInto(folder, `pagefind/${file.path}`, prepareFile(name, file.content, fragments));
  }
}

function listTexts(
  records: readonly SearchRecord[],
  texts: ReadonlyMap<SearchRecord, FoldedText>,
): EssayTexts {
  const read = (some: readonly SearchRecord[]) => some.flatMap((one) => texts.get(one) ?? []);
  return { all: read(records), own: read(records.filter(({ kind }) => isOwn(kind))) };
}

/** @param fragments what the places of the index hold */
function prepareFile(
  name: string,
  content: Uint8Array,
  fragments: ReadonlyMap<string, string>,
): Uint8Array | string {
  if (name === 'pagefind.js') return preparePagefind(content);
  if (name.endsWith('.pf_fragment')) return exchangeFragment(content, fragments);
  if (name.endsWith('.pf_index')) return packPostings(content);
  return content;
}

/** Parts the records of a long essay into places of about the same size. */
function divide(records: readonly SearchRecord[]): SearchRecord[][] {
  const size = Math.ceil(records.length / Math.ceil(records.length / MOST_IN_PLACE));
  return Array.from({ length: Math.ceil(records.length / size) || 0 }, (_, at) =>
    records.slice(at * size, (at + 1) * size),
  );
}

function packEssay(records: readonly SearchRecord[]): RecordTable[] {
  const [first] = records;
  return first ? [{ essay: first.essay, title: first.title, ...joinRecords(records) }] : [];
}

/**
 * Adds a place of many records. Its content is put into `fragments`, by the key that Pagefind gets
 * as its address.
 */
async function addPlace(
  index: PagefindIndex,
  records: readonly SearchRecord[],
  order: number,
  texts: ReadonlyMap<SearchRecord, FoldedText>,
  fragments: Map<string, string>,
): Promise<void> {
  const [first, ...others] = records;
  if (!first) return;
  const { key, fragment } = describePlace([first, ...others]);
  fragments.set(key, fragment);
  const terms = listPlaceTerms(records.flatMap((record) => texts.get(record) ?? []));
  const { errors } = await index.addCustomRecord({
    // Pagefind leaves out what has no words.
    url: key,
    content: terms.join(' ') || key,
    language: LANGUAGE_OF_TERMS,
    meta: {},
    filters: listFilters(records),
    sort: sortBy(order),
  });
  stopOnErrors(errors);
}

/** What search narrows by. */
function listFilters(records: readonly SearchRecord[]): Record<string, string[]> {
  const list = (read: (record: SearchRecord) => readonly string[]) => [
    ...new Set(records.flatMap(read)),
  ];
  return {
    kind: list(({ kind }) => [kind]),
    essay: list(({ essay }) => [essay]),
    verdict: list(({ verdict }) => (verdict === undefined ? [] : [verdict])),
    section: list(({ section }) => (section === null ? [] : [section])),
    cite: list(({ references }) => references.map(String)),
    claim: list(({ claim }) => (claim === undefined ? [] : [String(claim)])),
  };
}

function sortBy(order: number): { order: string } {
  return { order: String(order).padStart(7, '0') };
}

/** Pagefind reports some faults by rejecting and some in a list. */
function stopOnErrors(errors: readonly string[]): void {
  if (errors.length > 0)
    throw new Error(`Pagefind could not index the site:\n${errors.join('\n')}`);
}

async function writeInto(
  folder: string,
  name: string,
  content: string | Uint8Array,
): Promise<void> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}
