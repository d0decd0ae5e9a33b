import { spawn } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { makeSite } from '../site.ts';

test('--preview shows an essay with what was found, lost and doubted, and writes nothing', async () => {
  const site = await makeSite({});
  await mkdir(path.join(site.root, 'content'), { recursive: true });
  const file = path.join(site.root, 'ferry.md');
  await writeFile(
    file,
    '# Ferry\n\nIt stopped for ten years [1], and came back [2].\n\n<!-- note to self -->\n\n## References\n\n[1] Something Lind wrote\n',
  );
  const program = spawn(process.execPath, ['src/cli/import.ts', '--preview', file], {
    cwd: site.root,
    env: { ...process.env, NODE_ENV: '', VITEST: '', NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  let output = '';
  program.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const ended = new Promise((end) => program.once('exit', end));
  try {
    const address = await vi.waitFor(
      () => {
        const [url] = /http:\/\/127\S+/.exec(output) ?? [];
        expect(url, output).toBeDefined();
        return url ?? '';
      },
      { timeout: 240_000, interval: 200 },
    );
    const page = await (await fetch(address)).text();
    expect(page).toContain('note to self');
    expect(page).toContain('Something Lind wrote');
    expect(page).toMatch(/没有条目的编号：\[2\]/);
    const [, essay = ''] = /<iframe[^>]* src="([^"]+)"/.exec(page) ?? [];
    await vi.waitFor(
      async () => expect(await (await fetch(essay)).text()).toContain('It stopped for ten years'),
      { timeout: 240_000, interval: 500 },
    );
    expect(await readdir(path.join(site.root, 'content'))).toEqual([]);
  } finally {
    program.kill('SIGTERM');
    await ended;
    await site.remove();
  }
});
