import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadLibrary } from '../pipeline/content/read-content.ts';
import { msg } from '../core/shared/message.ts';
import { speechOf } from './speech.ts';
import { describePreview } from './import-preview-page.ts';
import { type MadeEssay, writeFiles } from './import-command.ts';

const PROJECT_FILES = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'src', 'public'];
const SETTINGS = ['content/site.yaml'];

/**
 * Shows imported essays in the browser before anything is written: the pages come from a server
 * for development on a temporary copy of the site, which is removed at the end. Runs until the
 * writer ends it.
 *
 * @param root the project's folder
 */
export async function openPreview(root: string, essays: readonly MadeEssay[]): Promise<void> {
  const site = await copySite(root, essays);
  const { language } = (await loadLibrary(site)).site;
  const pages = spawn(process.execPath, ['src/cli/astro.ts', 'dev'], {
    cwd: site,
    env: { ...process.env, SITE_URL: '', NO_COLOR: '1', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((end) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end());
    pages.once('exit', () => end());
  });
  const address = await Promise.race([findAddress(pages), ended]);
  if (address !== undefined) {
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(describePreview(essays, address, language));
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const place = server.address();
    const port = typeof place === 'object' && place !== null ? place.port : 0;
    const url = `http://127.0.0.1:${port}/`;
    console.log(speechOf(root)(msg`Preview (nothing is written; Ctrl+C ends it): ${url}`));
    openBrowser(url);
    await ended;
    server.close();
  }
  pages.kill();
  await rm(site, { recursive: true, force: true });
}

/** Copies the project without its content, and puts the essays into it. */
async function copySite(root: string, essays: readonly MadeEssay[]): Promise<string> {
  const site = await mkdtemp(path.join(tmpdir(), 'yinju-preview-'));
  for (const name of [...PROJECT_FILES, ...SETTINGS])
    await cp(path.join(root, name), path.join(site, name), { recursive: true }).catch(
      ignoreMissing,
    );
  await symlink(path.join(root, 'node_modules'), path.join(site, 'node_modules'), 'junction');
  for (const { files } of essays) await writeFiles(site, files);
  return site;
}

function ignoreMissing(fault: NodeJS.ErrnoException): void {
  if (fault.code !== 'ENOENT') throw fault;
}

/** The address that the server for development prints. */
function findAddress(pages: ChildProcess): Promise<string> {
  return new Promise((found) => {
    let output = '';
    pages.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const [url] = /http:\/\/\S+/.exec(output) ?? [];
      if (url) found(url);
    });
  });
}

/**
 * Opens an address with the system's browser. Where there is none, the printed address is enough.
 */
function openBrowser(url: string): void {
  const commands: Partial<Record<NodeJS.Platform, [string, string[]]>> = {
    darwin: ['open', [url]],
    win32: ['cmd', ['/c', 'start', '', url]],
  };
  const [command, words] = commands[process.platform] ?? ['xdg-open', [url]];
  if (!process.stdout.isTTY) return;
  spawn(command, words, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
