import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { once } from '../../../core/shared/memoize-async.ts';
import type { RelatedWord } from '../../../core/search/index/related-table.ts';

/** Words that say the same, and such as a reader could type in their place. */
export interface Group {
  readonly same: readonly string[];
  readonly related: readonly string[];
}

/** What the thesaurus says of words. */
export interface Thesaurus {
  /** Every word of it. */
  readonly words: readonly string[];
  /** The words near one, the nearest first; none of an unknown one. */
  of(word: string): readonly RelatedWord[];
}

const FOLDER = fileURLToPath(new URL('thesaurus/', import.meta.url));
/** Likeness of words that say the same. */
export const SAME = 0.9;
const OF_RELATED = 0.7;
/** To what many words lead, each of them is less near: 公司. */
const OF_HUB = 0.5;
const MANY = 12;
const WORD = /^(?:\p{Script=Han}|[a-z\d](?=.))[\p{Script=Han}a-z\d_.'-]*$/u;

/**
 * Reads the project's own thesaurus, once: general words of Chinese and English by topic. WordNet
 * and CC-CEDICT do not know what belongs together in Chinese, where many words share no character
 * and no English explanation: 抄袭, 剽窃.
 *
 * @throws Error where a line is not a group, with its place
 */
export const readThesaurus = once(async (): Promise<Thesaurus> => {
  const groups = (await readGroups()).map(({ group }) => group);
  const near = new Map<string, Map<string, number>>();
  const leading = Map.groupBy(
    groups.flatMap(({ related }) => related),
    (word) => word,
  );
  const note = (word: string, other: string, likeness: number) => {
    const known = near.get(word) ?? new Map<string, number>();
    if (known.size === 0) near.set(word, known);
    known.set(other, Math.max(known.get(other) ?? 0, likeness));
  };
  for (const { same, related } of groups) {
    for (const word of same) {
      for (const other of same) if (other !== word) note(word, other, SAME);
      for (const other of related) {
        note(word, other, OF_RELATED);
        note(other, word, (leading.get(other)?.length ?? 0) > MANY ? OF_HUB : OF_RELATED);
      }
    }
  }
  return {
    words: [...near.keys()],
    of: (word) =>
      Array.from(near.get(word) ?? [], ([other, likeness]) => ({ word: other, likeness })).toSorted(
        (a, b) => b.likeness - a.likeness,
      ),
  };
});

/** Reads the groups of all files, each with its place, file:line. */
export async function readGroups(): Promise<{ readonly place: string; readonly group: Group }[]> {
  const names = (await readdir(FOLDER, { recursive: true })).filter((name) =>
    name.endsWith('.txt'),
  );
  const files = await Promise.all(
    names.sort().map(async (name) => ({
      name,
      lines: (await readFile(path.join(FOLDER, name), 'utf8')).split('\n'),
    })),
  );
  return files.flatMap(({ name, lines }) =>
    lines.flatMap((line, index) => {
      const place = `${name}:${index + 1}`;
      return line === '' || line.startsWith('#') ? [] : [{ place, group: parseGroup(line, place) }];
    }),
  );
}

/**
 * Reads a line: words that say the same, and after `~` words that are related to each of them.
 * Spaces separate words; within a phrase `_` stands for one.
 *
 * @param place the file and the line, for the message
 * @throws Error
 * @example parseGroup('free free_of_charge ~ cost', 'money.txt:3')
 */
export function parseGroup(line: string, place: string): Group {
  const [same = '', related, ...others] = line.split(/ ~ /);
  const fail = (at: number, fault: string): never => {
    throw new Error(`thesaurus/${place}:${at + 1}: ${fault}`);
  };
  if (others.length > 0) fail(line.lastIndexOf('~'), 'a second ~; one line is one group');
  let at = 0;
  const read = (part: string) =>
    part.split(' ').map((word) => {
      const start = at;
      at += word.length + 1;
      const folded = word.toLowerCase();
      if (!WORD.test(folded)) fail(start, `${JSON.stringify(word)} is no word; join a phrase by _`);
      return folded.replaceAll('_', ' ');
    });
  const group = { same: read(same), related: [] as string[] };
  if (related !== undefined) {
    at += 2;
    group.related = read(related);
  }
  const all = [...group.same, ...group.related];
  if (all.length < 2) fail(0, 'a group has two words or more');
  const again = all.find((word, index) => all.indexOf(word) < index);
  if (again !== undefined)
    fail(line.toLowerCase().lastIndexOf(again), `${again} stands here twice`);
  return group;
}
