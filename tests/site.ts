import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FIRST_SITE_PATH } from './first-site.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const PROJECT_FILES = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'src'];

/** A copy of the project with content of its own, in a temporary folder. */
export interface Site {
  readonly root: string;
  /** Where its built pages stand. */
  readonly dist: string;
  remove(): Promise<void>;
}

/** How a build ended, and what it printed. */
export interface BuildResult {
  readonly code: number;
  readonly output: string;
}

/**
 * Makes a site of the project's code and other content.
 * @param content files below content/, by path; without it the content that this project began with
 */
export async function makeSite(content?: Readonly<Record<string, string>>): Promise<Site> {
  const root = await mkdtemp(path.join(tmpdir(), 'yinju-site-'));
  const copy = (from: string, name: string) =>
    cp(path.join(from, name), path.join(root, name), { recursive: true });
  await Promise.all(PROJECT_FILES.map((name) => copy(PROJECT, name)));
  await copy(FIRST_SITE_PATH, 'public');
  await symlink(path.join(PROJECT, 'node_modules'), path.join(root, 'node_modules'), 'junction');
  if (content) await writeContent(root, content);
  else await copy(FIRST_SITE_PATH, 'content');
  return {
    root,
    dist: path.join(root, 'dist'),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

/** Writes files below a site's content/. */
export async function writeContent(
  root: string,
  content: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [name, text] of Object.entries(content)) {
    const file = path.join(root, 'content', name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/**
 * Builds a site as `npm run build` does.
 * @param settings variables of the environment, such as SITE_URL
 * @param options of the command
 */
export function buildSite(
  { root }: Pick<Site, 'root'>,
  settings: Readonly<Record<string, string>> = {},
  options: readonly string[] = [],
): Promise<BuildResult> {
  return new Promise((done) => {
    const env = { ...process.env, SITE_URL: '', ...settings, NO_COLOR: '1', FORCE_COLOR: '0' };
    execFile(
      process.execPath,
      ['src/cli/astro.ts', 'build', ...options],
      { cwd: root, env, maxBuffer: 1e8 },
      (fault, stdout, stderr) => {
        // Without an exit code the program was ended by a signal.
        const failure = typeof fault?.code === 'number' ? fault.code : 1;
        done({ code: fault ? failure : 0, output: stdout + stderr });
      },
    );
  });
}

/** Front matter of an essay, for content made in a test. */
export function essay(body: string, { title = '试文', language = 'zh-CN' } = {}): string {
  return `---\ntitle: ${title}\ndescription: 试。\nlanguage: ${language}\npublished: 2026-01-02\nupdated: 2026-01-02\n---\n\n${body}\n`;
}
