import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Essay } from '../core/essay.ts';
import type { AnalysisArchive, EditionsAnalysis, EditionTexts } from '../core/library.ts';
import type { BuildCache } from './build-cache.ts';
import type { ProseRenderer } from './render-prose.ts';

/** Keeps what the analysis of essays came to, and the HTML of their prose. */
export interface Archive extends AnalysisArchive {
  /** The HTML of an essay's prose: null where only a module of MDX can show it, undefined where it was not rendered. */
  findProse(essay: Essay): string | null | undefined;
  /** Names the texts of an essay in all its languages, and the other files and essays there are. */
  keyOf(essay: Essay): string | undefined;
  /** Whether only a module of MDX can show an essay, or nobody knows. */
  isModule(essay: Essay): boolean;
}

interface KeptAnalysis {
  readonly result: EditionsAnalysis;
  /** Ids of the essays that are prose alone. */
  readonly prose: readonly string[];
}

/** @param root the project's folder */
export function createArchive(root: string, cache: BuildCache, { renderTree }: ProseRenderer): Archive {
  const keys = new WeakMap<Essay, string>();
  const isProse = new WeakSet<Essay>();
  /** Only until they are written down. */
  const rendered = new Map<string, string | null>();
  const digestSurroundings = rememberLast(digest);
  const keyOf = (surroundings: string, texts: EditionTexts) => digest(JSON.stringify([digestSurroundings(surroundings), texts]));
  const note = (key: string, { result, prose }: KeptAnalysis) => {
    for (const essay of result.essays) {
      keys.set(essay, key);
      if (prose.includes(essay.id)) isProse.add(essay);
    }
  };
  return {
    find(surroundings, texts) {
      const key = keyOf(surroundings, texts);
      // The key names the program too, so that this is what it wrote.
      const kept = cache.read(`${key}.essay`) as KeptAnalysis | undefined;
      if (!kept) return undefined;
      cache.keep(`${key}.prose`);
      note(key, kept);
      return kept.result;
    },
    keep(surroundings, texts, result) {
      const key = keyOf(surroundings, texts);
      const kept = { result, prose: [...rendered].flatMap(([id, html]) => (html === null ? [] : [id])) };
      note(key, kept);
      cache.write(`${key}.prose`, new Map(rendered));
      rendered.clear();
      cache.write(`${key}.essay`, kept);
    },
    render(essay, read) {
      rendered.set(essay.id, renderTree(essay, read, path.join(root, essay.file)) ?? null);
    },
    findProse(essay) {
      const key = keys.get(essay);
      // As above.
      return key === undefined ? undefined : (cache.read(`${key}.prose`) as ReadonlyMap<string, string | null> | undefined)?.get(essay.id);
    },
    keyOf: (essay) => keys.get(essay),
    isModule: (essay) => !isProse.has(essay),
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Asks again only when the text is another than the last. */
function rememberLast(ask: (text: string) => string): (text: string) => string {
  let last: { text: string; answer: string } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, answer: ask(text) };
    return last.answer;
  };
}
