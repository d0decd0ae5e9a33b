import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { importsOf, readSourceFiles, type SourceFile } from './source-files.ts';

/** Exports that Astro and Vite ask for. */
const OF_TOOLS: readonly (readonly [file: RegExp, name: RegExp])[] = [
  [/^src\/pages\//, /^(?:GET|getStaticPaths|prerender|partial)$/],
  [/^src\/content\.config\.ts$/, /^collections$/],
  // Vite loads it for the dev server by its name.
  [/^src\/components\/desk\/render-draft\.ts$/, /^render/],
];

/**
 * The names that a module exports where it declares them, but for types that its own declarations
 * need.
 */
function exportsOf({ file, text }: SourceFile): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(({ name }) => name.getText());
    const { name } = statement as { readonly name?: ts.Identifier };
    if (!name) return [];
    const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
    return isType && countWord(text, name.text) > 1 ? [] : [name.text];
  });
}

function countWord(text: string, word: string): number {
  const pattern = String.raw`(?<![\w$])${word.replaceAll('$', String.raw`\$`)}(?![\w$])`;
  return Array.from(text.matchAll(new RegExp(pattern, 'g'))).length;
}

/**
 * The exports of modules below src that no other file of src or tests names and imports from there.
 */
function findUnused(sources: readonly SourceFile[]): string[] {
  const importers = new Map<string, SourceFile[]>();
  for (const source of sources) {
    for (const name of importsOf(source).filter((one) => one.startsWith('.'))) {
      const target = path.posix.join(path.posix.dirname(source.file), name.replace(/\?.*$/, ''));
      importers.set(target, [...(importers.get(target) ?? []), source]);
    }
  }
  return sources
    .filter(({ file }) => /^src\/.*(?<!\.d)\.ts$/.test(file))
    .flatMap((source) =>
      exportsOf(source)
        .filter((name) => !OF_TOOLS.some(([of, one]) => of.test(source.file) && one.test(name)))
        .filter((name) => !importers.get(source.file)?.some(({ text }) => countWord(text, name)))
        .map((name) => `${source.file}: ${name}`),
    );
}

test('the check finds an export that nothing imports', () => {
  const sources = [
    { file: 'src/a.ts', text: 'export const used = 1;\nexport function unused() {}\n' },
    { file: 'src/b.ts', text: "import { used } from './a.ts';\nconsole.log(used);" },
  ];
  expect(findUnused(sources)).toEqual(['src/a.ts: unused']);
});

test('every export of src is used elsewhere', async () => {
  const sources = await readSourceFiles(['src', 'tests', 'astro.config.mjs']);
  expect(findUnused(sources.filter(({ file }) => /\.(?:ts|astro|mjs)$/.test(file)))).toEqual([]);
});
