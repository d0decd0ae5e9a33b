import ts from 'typescript';
import { expect, test } from 'vitest';
import { readSourceFiles, type SourceFile } from './source-files.ts';

const LONGEST = 100;
/** A literal of so many characters makes a line that no formatter breaks. */
const LONG_LITERAL = 20;
const ADDRESS = /https?:\/\//;
const LITERAL = /"[^"]*"|'[^']*'|`[^`]*`/g;

/** For each line of a script, from 0, how many characters of it belong to one literal. */
function measureLiterals({ file, text }: SourceFile): Map<number, number> {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const starts = source.getLineStarts();
  const longest = new Map<number, number>();
  const visit = (node: ts.Node): void => {
    if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node) && !isPattern(node)) {
      ts.forEachChild(node, visit);
      return;
    }
    const [from, to] = [node.getStart(), node.getEnd()];
    const first = source.getLineAndCharacterOfPosition(from).line;
    const last = source.getLineAndCharacterOfPosition(to).line;
    for (let line = first; line <= last; line++) {
      const end = Math.min(to, (starts[line + 1] ?? text.length + 1) - 1);
      const length = end - Math.max(from, starts[line] ?? 0);
      longest.set(line, Math.max(longest.get(line) ?? 0, length));
    }
  };
  visit(source);
  return longest;
}

const isPattern = (node: ts.Node) => node.kind === ts.SyntaxKind.RegularExpressionLiteral;

/** The lines that are too long, but for those that an address or a literal makes so. */
function findLongLines(source: SourceFile): string[] {
  const isScript = /\.(?:ts|mjs)$/.test(source.file);
  const literals = isScript ? measureLiterals(source) : new Map<number, number>();
  return source.text.split('\n').flatMap((line, index) => {
    if (line.length <= LONGEST || ADDRESS.test(line)) return [];
    const written = isScript ? [] : Array.from(line.matchAll(LITERAL), ([one]) => one.length);
    const literal = Math.max(0, literals.get(index) ?? 0, ...written);
    return literal >= LONG_LITERAL ? [] : [`${source.file}:${index + 1}`];
  });
}

test('the check finds a line that could be broken', () => {
  const text = `// ${'word '.repeat(25)}\nconst a = '${'x'.repeat(110)}';\n// https://a.example/${'x'.repeat(90)}`;
  expect(findLongLines({ file: 'a.ts', text })).toEqual(['a.ts:1']);
});

test('no line is longer than 100 characters, but for addresses and literals', async () => {
  const sources = await readSourceFiles(['src', 'tests', 'astro.config.mjs']);
  expect(
    sources.filter(({ file }) => /\.(?:ts|mjs|css|astro)$/.test(file)).flatMap(findLongLines),
  ).toEqual([]);
});
