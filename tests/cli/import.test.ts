import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { IMPORTS } from '../fixtures/imports.ts';
import { buildSite, makeSite, type Site } from '../site.ts';

const COMMAND = fileURLToPath(new URL('../../src/cli/import.ts', import.meta.url));

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in a folder, which gets the content/. */
function runImport(cwd: string, args: readonly string[], input?: string | Uint8Array): Promise<Outcome> {
  return new Promise((done) => {
    const child = execFile(process.execPath, [COMMAND, ...args], { cwd, maxBuffer: 1e8 }, (fault, stdout, stderr) => {
      done({ code: fault ? (typeof fault.code === 'number' ? fault.code : 1) : 0, stdout, stderr });
    });
    child.stdin?.end(input);
  });
}

const fold = (text: string) => text.replace(/\s+/g, '');
const slugOf = (file: string) => file.replace(/\.[^.]+$/, '').replace('纸的用途', 'zhi-de-yong-tu');

describe('texts of eleven shapes', () => {
  let site: Site;
  let folder: string;
  beforeAll(async () => {
    site = await makeSite({});
    folder = await mkdtemp(path.join(tmpdir(), 'yinju-import-'));
    for (const { file, bytes, options = [] } of IMPORTS) {
      await writeFile(path.join(folder, file), bytes);
      expect(await runImport(site.root, [path.join(folder, file), ...options]), file).toMatchObject({ code: 0, stderr: '' });
    }
    const { code, output } = await buildSite(site);
    expect(output).not.toMatch(/ (?:error|warning) /);
    expect(code).toBe(0);
  }, 240_000);
  afterAll(() => Promise.all([site.remove(), rm(folder, { recursive: true })]));

  test.each(IMPORTS.filter(({ language }) => language === undefined))('$file is on its page as it was', async ({ file, title, prose, citations }) => {
    const page = parse(await readFile(path.join(site.dist, `essays/${slugOf(file)}.html`), 'utf8'));
    const blocks = textsOf(page, (node) => hasClass(node, 'prose'));
    expect(textsOf(page, ({ tagName }) => tagName === 'h1')).toEqual([title]);
    expect(fold(blocks.join(''))).toBe(fold(prose.join('')));
    expect(countOf(page, (node) => attributeOf(node, 'role') === 'doc-biblioref')).toBe(citations);
  });

  test.each(IMPORTS.filter(({ language }) => language !== undefined))('$file is in its file as it was', async ({ file, language, title, prose }) => {
    const essay = await readFile(path.join(site.root, `content/essays/${slugOf(file)}/${language}.mdx`), 'utf8');
    expect(essay).toContain(`title: ${title}\n`);
    expect(fold(essay.split('---\n')[2] ?? '')).toBe(fold(prose.join('')));
  });

  test.each(IMPORTS)('$file has the references that its text gives', async ({ file, references }) => {
    const entries = parseYaml(await readFile(path.join(site.root, `content/essays/${slugOf(file)}/references.yaml`), 'utf8')) as Record<string, object>;
    expect(Object.keys(entries)).toEqual(Object.keys(references));
    for (const [number, expected] of Object.entries(references)) {
      if (expected === 'unlisted') expect(entries[number], number).toEqual({ unlisted: expect.any(String) });
      else expect(entries[number], number).toMatchObject(expected);
    }
  });
});

interface HtmlNode {
  readonly nodeName: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly HtmlNode[];
}

const attributeOf = ({ attrs }: HtmlNode, name: string) => attrs?.find((attribute) => attribute.name === name)?.value;
const hasClass = (node: HtmlNode, name: string) => (attributeOf(node, 'class') ?? '').split(' ').includes(name);

/** The text of each element that is asked for, without the links that the site adds to headings and notes. */
function textsOf(node: HtmlNode, isAsked: (node: HtmlNode) => boolean): string[] {
  if (isAsked(node)) return [proseOf(node)];
  return (node.childNodes ?? []).flatMap((child) => textsOf(child, isAsked));
}

function proseOf(node: HtmlNode): string {
  const isAdded = node.tagName === 'script' || hasClass(node, 'heading-link') || attributeOf(node, 'role') === 'doc-backlink' || attributeOf(node, 'id') === 'footnote-label';
  return isAdded ? '' : (node.value ?? '') + (node.childNodes ?? []).map(proseOf).join('');
}

function countOf(node: HtmlNode, isAsked: (node: HtmlNode) => boolean): number {
  return (isAsked(node) ? 1 : 0) + (node.childNodes ?? []).reduce((sum, child) => sum + countOf(child, isAsked), 0);
}
