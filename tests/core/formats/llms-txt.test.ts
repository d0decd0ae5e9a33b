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
  claims: 'Claims',
  data: 'Data',
};

test('a reader of Markdown finds the name, the tagline and every address, whatever they hold', () => {
  const text = writeLlmsTxt(WORDS, [
    {
      title: '[1] & `code`',
      description: 'What\n# it is',
      address: 'essays/a b.html',
      claims: 'essays/a/claims.html',
      data: 'essays/a/claims.json',
    },
  ]);
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
    ['[1] & `code`', 'essays/a b.html'],
    ['[1] & `code` · Claims', 'essays/a/claims.html'],
    ['[1] & `code` · Data', 'essays/a/claims.json'],
  ]);
  expect(toString(tree.children[3])).toContain('What # it is');
});
