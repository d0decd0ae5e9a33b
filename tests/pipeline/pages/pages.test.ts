import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'parse5';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { Reference } from '../../../src/core/references/schemas.ts';
import type { Claim } from '../../../src/core/reviews/claim-schema.ts';
import { isPageId } from '../../../src/core/shared/element-ids.ts';
import { listFiles } from '../../../src/pipeline/shared/list-files.ts';

const ESSAY = 'essays/deepseek-open-source';
const read = (file: string) => readFile(path.join(inject('dist'), file), 'utf8');

describe('the collections, as the built site shows them', () => {
  let data: { claims: Claim[]; references: Reference[] };
  beforeAll(async () => {
    data = JSON.parse(await read(`${ESSAY}/claims.json`));
  });

  test('hold five references, cited seven, one, four, one and two times', () => {
    expect(data.references.map(({ number, citations }) => [number, citations.length])).toEqual([
      [1, 7],
      [2, 1],
      [5, 4],
      [6, 1],
      [7, 2],
    ]);
  });

  test('say of every reference that its source is not known', () => {
    expect(data.references.every(({ source }) => 'unlisted' in source)).toBe(true);
  });

  test('hold the cited claims in their order, then reviewed statements, each with its place in the file', () => {
    const cited = data.claims.filter(({ references }) => references.length > 0);
    expect(data.claims.slice(0, cited.length)).toEqual(cited);
    expect(cited.map(({ ordinal }) => ordinal)).toEqual(cited.map((_claim, index) => index + 1));
    expect(data.claims.length).toBeGreaterThan(cited.length);
    expect(data.claims.every(({ line, column }) => line > 10 && column > 0)).toBe(true);
  });
});

describe('the essay page', () => {
  test('has no ids but those of its headings and those that no heading may have', async () => {
    const html = await read(`${ESSAY}.html`);
    const ids = Array.from(html.matchAll(/<(\w+)[^>]* id="([^"]+)"/g), ([, name, id]) => ({
      name: name ?? '',
      id: id ?? '',
    }));
    expect(ids.length).toBeGreaterThan(50);
    const unknown = ids.filter(({ name, id }) => !/^h[2-6]$/.test(name) && !isPageId(id));
    expect(unknown).toEqual([]);
  });

  test('links every citation to its entry and every entry back to each citation', async () => {
    const html = await read(`${ESSAY}.html`);
    for (const { number, citations } of (
      JSON.parse(await read(`${ESSAY}/claims.json`)) as { references: Reference[] }
    ).references) {
      expect(html).toContain(`<li id="ref-${number}"`);
      for (const { id } of citations) {
        expect(html).toContain(
          `<a href="#ref-${number}" id="${id}" role="doc-biblioref" aria-label="参考文献 [${number}]">[${number}]</a>`,
        );
        expect(html).toContain(`href="#${id}" role="doc-backlink"`);
      }
    }
  });

  test('shows no Markdown signs and no space between Han characters', async () => {
    const [, rest = ''] = (await read(`${ESSAY}.html`)).split('<div class="prose">');
    const [prose = ''] = rest.split('<section');
    const paragraphs = prose.split(/<\/(?:p|h2)>/).map(textOf);
    expect(paragraphs.some((text) => text.includes('训练成本被压到557.6万美元'))).toBe(true);
    expect(
      paragraphs.filter(
        (text) => text.includes('**') || /\p{Script=Han}\s+\p{Script=Han}/u.test(text.trim()),
      ),
    ).toEqual([]);
  });

  test('needs no script and asks no other host for anything', async () => {
    const html = await read(`${ESSAY}.html`);
    expect(html).not.toMatch(/<(?:script|img|link|iframe)[^>]+(?:src|href)="(?:https?:)?\/\//);
  });
});

describe('every page', () => {
  test('names files relative to itself', async () => {
    const pages = (await listFiles(inject('dist'))).filter(
      (file) => file.endsWith('.html') && file !== '404.html',
    );
    expect(pages.length).toBeGreaterThanOrEqual(6);
    for (const page of pages)
      expect(await read(page), page).not.toMatch(/ (?:href|src|action)="\//);
  });
});

function textOf(html: string): string {
  const texts: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('nodeName' in node && (node.nodeName === 'script' || node.nodeName === 'style')) return;
    if ('value' in node && typeof node.value === 'string') texts.push(node.value);
    if ('childNodes' in node && Array.isArray(node.childNodes)) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return texts.join('');
}
