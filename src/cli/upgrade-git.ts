import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Tree } from './merge-trees.ts';

/** A repository, by the commands of git that a merge needs. */
export interface Repository {
  /** @returns the id of a commit; undefined where git knows none by that name */
  findCommit(name: string): string | undefined;
  /** @returns the last commit that two have in common; undefined where they have none */
  findBase(one: string, other: string): string | undefined;
  /** @returns the files that are changed and not committed */
  listChanged(): string[];
  readTree(commit: string): Tree;
  /** @returns the text of a file of a commit; '' where it is not there */
  readText(commit: string, file: string): string;
  /**
   * Merges the texts of a file.
   * @param entries as in a tree; without one the file was not there
   * @returns the entry of the merged file; undefined where both changed the same lines
   */
  mergeFile(entries: {
    base: string | undefined;
    site: string;
    release: string | undefined;
  }): string | undefined;
  /** Makes a commit of files with two parents and moves the branch and the folder to it. */
  commit(files: Tree, parents: readonly [site: string, release: string], message: string): void;
}

/** @param root the folder of the repository */
export function openRepository(root: string): Repository {
  const git = (args: readonly string[], input = '', env: NodeJS.ProcessEnv = process.env) =>
    execFileSync('git', args, { cwd: root, input, env, maxBuffer: 1e9, stdio: 'pipe' });
  const ask = (...args: string[]) => {
    const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
    return status === 0 ? stdout.trim() : undefined;
  };
  const inFolder = <Result>(run: (folder: string) => Result): Result => {
    const folder = mkdtempSync(path.join(tmpdir(), 'yinju-upgrade-'));
    try {
      return run(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  return {
    findCommit: (name) => ask('rev-parse', '--verify', '--quiet', `${name}^{commit}`),
    findBase: (one, other) => ask('merge-base', one, other),
    listChanged: () =>
      git(['status', '--porcelain', '--untracked-files=no']).toString().split('\n').filter(Boolean),
    readTree(commit) {
      const lines = git(['ls-tree', '-r', '-z', commit]).toString().split('\0').filter(Boolean);
      return new Map(
        lines.map((line) => {
          const [entry = '', file = ''] = line.split('\t');
          return [file, entry.replace(/ \w+ /, ' ')];
        }),
      );
    },
    readText: (commit, file) => ask('show', `${commit}:${file}`) ?? '',
    mergeFile({ base, site, release }) {
      if (release === undefined) return undefined;
      return inFolder((folder) => {
        const names = [site, base, release].map((entry, index) => {
          const file = path.join(folder, String(index));
          const id = entry?.split(' ')[1];
          writeFileSync(file, id === undefined ? '' : git(['cat-file', 'blob', id]));
          return file;
        });
        const merged = spawnSync('git', ['merge-file', '--stdout', ...names], {
          cwd: root,
          encoding: 'utf8',
          maxBuffer: 1e9,
        });
        if (merged.status !== 0) return undefined;
        const id = git(['hash-object', '-w', '--stdin'], merged.stdout).toString().trim();
        return `${release.split(' ')[0]} ${id}`;
      });
    },
    commit: (files, parents, message) =>
      inFolder((folder) => {
        const env = { ...process.env, GIT_INDEX_FILE: path.join(folder, 'index') };
        const index = [...files].map(([file, entry]) => `${entry}\t${file}\0`).join('');
        git(['update-index', '-z', '--index-info'], index, env);
        const tree = git(['write-tree'], '', env).toString().trim();
        const parent = parents.flatMap((commit) => ['-p', commit]);
        const made = git(['commit-tree', tree, ...parent, '-m', message])
          .toString()
          .trim();
        git(['merge', '--quiet', '--ff-only', made]);
      }),
  };
}
