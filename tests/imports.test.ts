import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../src/pipeline/content/read-content.ts';

const SRC = fileURLToPath(new URL('../src', import.meta.url));
const LONGEST_FILE = 300;

/** Which parts of src a part may import from; `.` is a file that stands in src itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  markdown: ['core', 'markdown'],
  i18n: ['core', 'i18n'],
  client: ['core', 'i18n', 'client'],
  pipeline: ['core', 'markdown', 'i18n', 'pipeline'],
  cli: ['core', 'pipeline', 'cli'],
  site: ['core', 'i18n', 'site'],
  components: ['core', 'i18n', 'site', 'components', 'styles', 'client'],
  layouts: ['core', 'i18n', 'site', 'components', 'layouts', 'styles', 'client'],
  pages: ['core', 'i18n', 'site', 'components', 'layouts', 'styles', 'client'],
  styles: ['styles'],
  '.': ['core', 'pipeline', 'markdown', 'i18n'],
};

/** What of Node and of Astro a part may use; packages of neither are free to all. */
const MAY_USE: Readonly<Record<string, RegExp>> = {
  core: /^astro\/zod$/,
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

/** The scripts of a file: an .astro file has some between its lines of dashes and in its script elements. */
function scriptsOf(file: string, text: string): string[] {
  if (!file.endsWith('.astro')) return [text];
  const frontMatter = /^---\r?\n(.*?)^---$/ms.exec(text)?.[1] ?? '';
  return [
    frontMatter,
    ...Array.from(text.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs), ([, script]) => script ?? ''),
  ];
}

function importsOf(file: string, text: string): string[] {
  return scriptsOf(file, text).flatMap((script) =>
    ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => fileName),
  );
}

/** The imports of a file that its part must not have, each with the reason. */
function faultsOf(file: string, text: string): string[] {
  const part = partOf(file);
  return importsOf(file, text).flatMap((name) => {
    if (!name.startsWith('.')) {
      const isPlatform = /^(?:node:|astro(?:$|[:/]))/.test(name);
      return isPlatform && !MAY_USE[part]?.test(name) ? [`${file} must not use ${name}`] : [];
    }
    const target = path.posix.join(path.posix.dirname(file), name.replace(/\?.*$/, ''));
    if (!/\.(?:ts|astro|css|json|svg)$/.test(target))
      return [`${file} imports ${name} without its ending`];
    return MAY_IMPORT[part]?.includes(partOf(target))
      ? []
      : [`${file} must not import from ${partOf(target)}: ${name}`];
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

const files = (await listFiles(SRC)).map((file) => ({
  file,
  text: readFileSync(path.join(SRC, file), 'utf8'),
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

test('every relative import names a file', () => {
  const missing = scripts.flatMap(({ file, text }) =>
    importsOf(file, text)
      .filter(
        (name) =>
          name.startsWith('.') &&
          !existsSync(path.join(SRC, path.dirname(file), name.replace(/\?.*$/, ''))),
      )
      .map((name) => `${file} imports ${name}`),
  );
  expect(missing).toEqual([]);
});

test('the core runs in a browser and in Node alike', () => {
  const core = scripts.filter(({ file }) => partOf(file) === 'core');
  expect(
    core.flatMap(({ file, text }) => platformNamesOf(text).map((name) => `${file} uses ${name}`)),
  ).toEqual([]);
});

test(`no file is longer than ${LONGEST_FILE} lines`, () => {
  const lengths = files.map(({ file, text }) => ({
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
