import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { importsOf, readSourceFiles } from './source-files.ts';

const SRC = fileURLToPath(new URL('../src', import.meta.url));
const LONGEST_FILE = 300;

/** Which parts of src a part may import from; `.` is a file that stands in src itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  figures: ['core', 'figures'],
  markdown: ['core', 'markdown'],
  i18n: ['core', 'i18n'],
  client: ['core', 'figures', 'i18n', 'client'],
  pipeline: ['core', 'figures', 'markdown', 'i18n', 'pipeline'],
  cli: ['core', 'i18n', 'pipeline', 'cli'],
  site: ['core', 'i18n', 'site'],
  components: ['core', 'figures', 'i18n', 'site', 'components', 'styles', 'client'],
  layouts: ['core', 'i18n', 'site', 'components', 'layouts', 'styles', 'client'],
  pages: ['core', 'figures', 'i18n', 'site', 'components', 'layouts', 'styles', 'client'],
  styles: ['styles'],
  '.': ['core', 'pipeline', 'markdown', 'i18n'],
};

/**
 * The rooms of a folder, from the lowest to the highest: a room imports from those before it in the
 * list and from itself. A file directly in the folder is its door and may import from all.
 * This table is the map of the architecture that CONTRIBUTING.md refers to.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  core: [
    'shared', // text order, Han characters, messages, localized texts, ids, routes, safe URLs
    'diagnostics', // one fault of content: rule, place, message, hint; YAML with positions
    'text', // markers, sentences, claim units, blocks: what the text alone says
    'references', // CSL items, references.yaml, citations matched with entries
    'compute', // exact arithmetic on lines such as 15 / 0.55 ~ 27.3
    'sources', // sources.yaml, uses of a source and the addresses of places in it
    'figures', // figure files, their data and checks
    'reviews', // verdicts, reviews.yaml, sources.yaml, a claim with its review
    'essay', // one edition analysed, then all editions of an essay together
    'pages', // pages of the site's own, which are no essays
    'library', // the whole content: settings, glossary, analysis of every essay
    'formats', // BibLaTeX, RIS, CSL-JSON, GB/T 7714, JSON-LD, Highwire, Atom
    'search', // query, match and fallback; runs in the browser
    'import', // documents of other programs turned into essays
    'check-text', // a pasted text held against the claims; runs in the browser
    'desk', // what there is to check, and changes of reviews.yaml that keep the rest to the letter
  ],
  'core/search': [
    'text', // folding, tokens, numerals, words
    'index', // records and tables that the build writes and the browser reads
    'query', // the parsed query and its forms
    'match', // how well a record matches
    'lookup', // candidates from Pagefind, scored
    'fallback', // what is tried when nothing matches exactly
  ],
};

/** What of Node and of Astro a part may use; packages of neither are free to all. */
const MAY_USE: Readonly<Record<string, RegExp>> = {
  core: /^astro\/zod$/,
  figures: /^$/,
  markdown: /^$/,
  i18n: /^$/,
  client: /^$/,
  pipeline: /^(?:node:|astro\b)/,
  cli: /^(?:node:|astro\b)/,
  site: /^astro\b/,
  components: /^astro\b/,
  layouts: /^astro\b/,
  pages: /^astro\b/,
  styles: /^$/,
  '.': /^astro\b/,
};

// What a browser or Node has and the other has not.
const PLATFORM = new Set([
  'document',
  'window',
  'process',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'Buffer',
  'require',
  '__dirname',
  '__filename',
]);

const partOf = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '.') : '.');

/**
 * The room below a folder that a file is in; undefined for a door, and for files of other folders.
 */
function roomOf(file: string, folder: string): string | undefined {
  if (!file.startsWith(`${folder}/`)) return undefined;
  const [room, name] = file.slice(folder.length + 1).split('/');
  return name === undefined ? undefined : room;
}

/** Whether the order of rooms lets a file import another. */
function mayEnter(file: string, target: string): boolean {
  return Object.entries(ROOMS).every(([folder, order]) => {
    const [from, to] = [roomOf(file, folder), roomOf(target, folder)];
    if (from === undefined || from === to || !target.startsWith(`${folder}/`)) return true;
    return to !== undefined && order.indexOf(to) < order.indexOf(from);
  });
}

/** The chains of imports that lead back to where they began, each once. */
function findCircles(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const finished = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) {
      circles.push([...trail.slice(trail.indexOf(file)), file].join(' > '));
      return;
    }
    if (finished.has(file)) return;
    for (const target of imports.get(file) ?? []) visit(target, [...trail, file]);
    finished.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return circles;
}

/** The imports of a file that its part must not have, each with the reason. */
function faultsOf(file: string, text: string): string[] {
  const part = partOf(file);
  return importsOf({ file, text }).flatMap((name) => {
    if (!name.startsWith('.')) {
      const isPlatform = /^(?:node:|astro(?:$|[:/]))/.test(name);
      return isPlatform && !MAY_USE[part]?.test(name) ? [`${file} must not use ${name}`] : [];
    }
    const target = path.posix.join(path.posix.dirname(file), name.replace(/\?.*$/, ''));
    if (!/\.(?:ts|astro|css|json|svg)$/.test(target))
      return [`${file} imports ${name} without its ending`];
    if (!MAY_IMPORT[part]?.includes(partOf(target)))
      return [`${file} must not import from ${partOf(target)}: ${name}`];
    return mayEnter(file, target) ? [] : [`${file} must not import from above: ${name}`];
  });
}

/** The names of the platform that a module takes from nowhere. */
function platformNamesOf(text: string): string[] {
  const source = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, true);
  const declared = new Set<string>();
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && PLATFORM.has(node.text)) {
      const { parent } = node;
      const isDeclared =
        (ts.isVariableDeclaration(parent) ||
          ts.isBindingElement(parent) ||
          ts.isParameter(parent)) &&
        parent.name === node;
      const isMember =
        (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
        ts.isPropertyAssignment(parent) ||
        ts.isPropertySignature(parent);
      if (isDeclared || ts.isImportSpecifier(parent)) declared.add(node.text);
      else if (!isMember) used.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...used].filter((name) => !declared.has(name));
}

const files = (await readSourceFiles(['src'])).map(({ file, text }) => ({
  file: file.slice('src/'.length),
  text,
}));
const scripts = files.filter(({ file }) => /\.(?:ts|astro)$/.test(file));

test('every folder of src has its rule', () => {
  expect(
    [...new Set(files.map(({ file }) => partOf(file)))].filter(
      (part) => !(part in MAY_IMPORT) || !(part in MAY_USE),
    ),
  ).toEqual([]);
});

test('imports point one way', () => {
  expect(scripts.length).toBeGreaterThan(20);
  expect(scripts.flatMap(({ file, text }) => faultsOf(file, text))).toEqual([]);
});

test('every room has its place in the order', () => {
  const found = Object.fromEntries(
    Object.keys(ROOMS).map((folder) => {
      const rooms = scripts.map(({ file }) => roomOf(file, folder));
      return [folder, [...new Set(rooms.filter((room) => room !== undefined))].sort()];
    }),
  );
  expect(found).toEqual(
    Object.fromEntries(Object.entries(ROOMS).map(([folder, order]) => [folder, order.toSorted()])),
  );
});

test('no chain of imports leads back to where it began', () => {
  const imports = new Map(
    scripts.map(({ file, text }) => [
      file,
      importsOf({ file, text })
        .filter((name) => name.startsWith('.'))
        .map((name) => path.posix.join(path.posix.dirname(file), name.replace(/\?.*$/, ''))),
    ]),
  );
  expect(findCircles(imports)).toEqual([]);
});

test('every relative import names a file', () => {
  const missing = scripts.flatMap(({ file, text }) =>
    importsOf({ file, text })
      .filter(
        (name) =>
          name.startsWith('.') &&
          !existsSync(path.join(SRC, path.dirname(file), name.replace(/\?.*$/, ''))),
      )
      .map((name) => `${file} imports ${name}`),
  );
  expect(missing).toEqual([]);
});

test('the core and the figures run in a browser and in Node alike', () => {
  const core = scripts.filter(({ file }) => ['core', 'figures'].includes(partOf(file)));
  expect(
    core.flatMap(({ file, text }) => platformNamesOf(text).map((name) => `${file} uses ${name}`)),
  ).toEqual([]);
});

test(`no file is longer than ${LONGEST_FILE} lines`, () => {
  const lengths = files
    .filter(({ file }) => !file.endsWith('.gz'))
    .map(({ file, text }) => ({
      file,
      lines: text.trimEnd().split('\n').length,
    }));
  expect(lengths.filter(({ lines }) => lines > LONGEST_FILE)).toEqual([]);
});

describe('these checks notice', () => {
  test.each([
    ['core/a.ts', "import { readFile } from 'node:fs';", 'core/a.ts must not use node:fs'],
    ['core/a.ts', "import type { APIRoute } from 'astro';", 'core/a.ts must not use astro'],
    [
      'core/search/a.ts',
      "export * from '../../pipeline/b.ts';",
      'core/search/a.ts must not import from pipeline: ../../pipeline/b.ts',
    ],
    [
      'client/a.ts',
      "const b = import('../pipeline/b.ts');",
      'client/a.ts must not import from pipeline: ../pipeline/b.ts',
    ],
    [
      'client/a.ts',
      "import { getEntry } from 'astro:content';",
      'client/a.ts must not use astro:content',
    ],
    [
      'markdown/a.ts',
      "import '../i18n/b.ts';",
      'markdown/a.ts must not import from i18n: ../i18n/b.ts',
    ],
    [
      'components/A.astro',
      "---\nimport { b } from '../pipeline/b.ts';\n---\n<p>a</p>",
      'components/A.astro must not import from pipeline: ../pipeline/b.ts',
    ],
    [
      'pages/[slug]/a.astro',
      "---\n---\n<script>\nimport '../../cli/b.ts';\n</script>",
      'pages/[slug]/a.astro must not import from cli: ../../cli/b.ts',
    ],
    ['core/a.ts', "import { b } from './b';", 'core/a.ts imports ./b without its ending'],
    [
      'core/text/a.ts',
      "import type { Claim } from '../reviews/b.ts';",
      'core/text/a.ts must not import from above: ../reviews/b.ts',
    ],
    [
      'core/text/a.ts',
      "import { b } from '../b.ts';",
      'core/text/a.ts must not import from above: ../b.ts',
    ],
  ])('in %s: %s', (file, text, fault) => {
    expect(faultsOf(file, text)).toEqual([fault]);
  });

  test.each([
    [
      'core/a.ts',
      "import { z } from 'astro/zod';\nimport { parse } from 'yaml';\nimport { b } from './b.ts';\n// import 'node:fs'",
    ],
    [
      'pages/a.astro',
      "---\nimport { getEntry } from 'astro:content';\nimport B from '../components/B.astro';\n---\n<p>import x from 'node:fs'</p>",
    ],
    ['components/A.astro', "---\n---\n<script>import '../client/b.client.ts';</script>"],
  ])('nothing in %s', (file, text) => {
    expect(faultsOf(file, text)).toEqual([]);
  });

  test('a circle, by its way round', () => {
    const imports = new Map([
      ['a.ts', ['b.ts']],
      ['b.ts', ['c.ts', 'd.ts']],
      ['c.ts', ['b.ts']],
      ['d.ts', []],
    ]);
    expect(findCircles(imports)).toEqual(['b.ts > c.ts > b.ts']);
  });

  test.each<[text: string, names: string[]]>([
    ['export const a = () => document.title;', ['document']],
    ['if (typeof window === "undefined") process.exit();', ['window', 'process']],
    ['export const a = { ...process.env };', ['process']],
    ['const document = parse(); document.errors;', []],
    ['export const a = ({ document }: { document: string }) => document;', []],
    ['yaml.document.errors; // window', []],
  ])('of %s the names %j', (text, names) => {
    expect(platformNamesOf(text)).toEqual(names);
  });
});
