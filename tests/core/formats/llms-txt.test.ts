import type { Link, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { writeLlmsTxt } from '../../../src/core/formats/llms-txt.ts';

const WORDS = {
  name: 'A *site*',
  tagline: 'To [check]',
  essays: 'Essays',
};
const ESSAY = {
  title: '[1] & `code`',
  description: 'What\n# it is',
  address: 'essays/a b.html',
  beside: [
    { title: 'Claims', address: 'essays/a (2)/claims.html' },
    { title: 'Data', address: 'https://a.example/文/claims.json' },
  ],
};

test('a reader of Markdown finds the name, the tagline and every address, whatever they hold', () => {
  const text = writeLlmsTxt(WORDS, [ESSAY]);
  const tree: Root = unified().use(remarkParse).parse(text);
  expect(tree.children.map((node) => node.type)).toEqual([
    'heading',
    'blockquote',
    'heading',
    'list',
  ]);
  expect(tree.children.slice(0, 3).map((node) => toString(node))).toEqual([
    'A *site*',
    'To [check]',
    'Essays',
  ]);
  const links: [string, string][] = [];
  visit(tree, 'link', (node: Link) => links.push([toString(node), node.url]));
  expect(links).toEqual([
    ['[1] & `code`', 'essays/a%20b.html'],
    ['[1] & `code` · Claims', 'essays/a%20%282%29/claims.html'],
    ['[1] & `code` · Data', 'https://a.example/%E6%96%87/claims.json'],
  ]);
  expect(toString(tree.children[3])).toContain('What # it is');
});

test('a program that reads lines by a pattern finds each address as a whole, which leads there', () => {
  const lines = writeLlmsTxt(WORDS, [ESSAY])
    .split('\n')
    .filter((line) => line.startsWith('-'));
  // Programs look for the first bracket and the first parenthesis, as those of https://llmstxt.org.
  const found = lines.map((line) => {
    const at = line.indexOf(']');
    return line[at + 1] === '(' ? line.slice(at + 2, line.indexOf(')')) : line;
  });
  expect(found.map((url) => decodeURI(url).replace('%28', '(').replace('%29', ')'))).toEqual([
    ESSAY.address,
    ...ESSAY.beside.map(({ address }) => address),
  ]);
});
