import { execFile } from 'node:child_process';
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { listFiles } from '../pipeline/shared/list-files.ts';
import { PICTURES } from './init-files.ts';

/** Where the original content of a site goes: the tests use it. */
export const KEPT = 'tests/fixtures/first-site';

/**
 * Lists what is not committed below content/ and public/, as `git status --porcelain` does. Returns
 * nothing where there is no git.
 */
export async function listUncommitted(root: string): Promise<string[]> {
  const status = ['status', '--porcelain', '--untracked-files=all', '--', 'content', 'public'];
  const { stdout } = await promisify(execFile)('git', status, { cwd: root }).catch(() => ({
    stdout: '',
  }));
  return stdout.split('\n').filter((line) => line !== '');
}

/**
 * Puts new files in the place of the project's content and pictures, which are moved into `KEPT`;
 * other files of public/ stay.
 *
 * @param files the new ones, by path from the root
 * @returns the files that were moved, by path from the root
 */
export async function replaceSite(
  root: string,
  files: Readonly<Record<string, string>>,
): Promise<string[]> {
  const at = (...names: string[]) => path.join(root, ...names);
  const isPicture = (file: string) =>
    PICTURES.some((picture) => `${file}/`.startsWith(`${picture}/`));
  const content = await listFiles(at('content'));
  const pictures = (await listFiles(at('public'))).filter(isPicture);
  await mkdir(at(KEPT), { recursive: true });
  await cp(at('public'), at(KEPT, 'public'), { recursive: true });
  await rename(at('content'), at(KEPT, 'content'));
  for (const picture of PICTURES) await rm(at('public', picture), { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(at(file)), { recursive: true });
    await writeFile(at(file), text, { flag: 'wx' });
  }
  return [...content.map((file) => `content/${file}`), ...pictures.map((file) => `public/${file}`)];
}
