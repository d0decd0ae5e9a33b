import { readdirSync, readlinkSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { startServer } from '../../src/cli/static-server.ts';
import { publishFolder } from '../../src/pipeline/release/publish-folder.ts';

/**
 * Starts downloads that the client breaks off once the first bytes have come.
 *
 * @returns how many files below the folder stay open
 */
export async function abortDownloads(count: number): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'aborted-'));
  // Larger than what the sockets' buffers hold, and not packed.
  await writeFile(path.join(folder, 'large.bin'), Buffer.alloc(8_000_000, 'x'));
  await writeFile(path.join(folder, '404.html'), 'not here '.repeat(300_000));
  const server = await startServer({ folder });
  for (let done = 0; done < count; done += 50) {
    await Promise.all(
      Array.from({ length: Math.min(50, count - done) }, (_, index) =>
        breakOff(`${server.url}${index % 2 === 0 ? 'large.bin' : 'no.html'}`),
      ),
    );
  }
  await waitUntil(() => countOpenFiles(folder) === 0, 20_000);
  const left = countOpenFiles(folder);
  await server.close();
  await rm(folder, { recursive: true });
  return left;
}

function breakOff(url: string): Promise<void> {
  return new Promise((done) => {
    const request = get(url, { agent: false }, (response) => {
      response.once('data', () => response.destroy());
      response.on('close', done);
    });
    request.on('error', () => done());
  });
}

/** How many files below a folder this process has open, by the list that Linux keeps. */
function countOpenFiles(folder: string): number {
  return readdirSync('/proc/self/fd').filter((number) => {
    try {
      return readlinkSync(`/proc/self/fd/${number}`).startsWith(folder);
    } catch {
      return false; // closed since
    }
  }).length;
}

/** What clients of a folder that is swapped have met. */
export interface Met {
  readonly answers: number;
  /** Answers that are none of a release, or not whole; none when all is well. */
  readonly faults: readonly string[];
}

/** Swaps two releases under clients that ask all the while. */
export async function swapUnderClients(swaps: number, clients: number): Promise<Met> {
  const folder = await mkdtemp(path.join(tmpdir(), 'swapped-'));
  const place = path.join(folder, 'dist');
  const releases = { A: 40_000, B: 55_000 };
  for (const [letter, length] of Object.entries(releases)) {
    await mkdir(path.join(folder, letter));
    await writeFile(path.join(folder, letter, 'index.html'), letter.repeat(length));
    await writeFile(path.join(folder, letter, `only-${letter}.bin`), letter.repeat(length));
    await writeFile(path.join(folder, letter, '404.html'), letter.repeat(length));
  }
  await cp(path.join(folder, 'A'), place, { recursive: true });
  const server = await startServer({ folder: place });
  const wholes = new Set(Object.entries(releases).map(([letter, length]) => letter.repeat(length)));
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const faults: string[] = [];
  let answers = 0;
  let isOver = false;
  const ask = async (client: number) => {
    const names = ['index.html', 'only-A.bin', 'only-B.bin', 'no.html'];
    for (let turn = client; !isOver; turn += 1) {
      const name = names[turn % names.length] ?? '';
      const words = await read(`${server.url}${name}`, agent, turn % 3 === 0).catch(String);
      answers += 1;
      if (!wholes.has(words)) faults.push(`${name}: ${words.length} bytes, ${words.slice(0, 60)}`);
    }
  };
  const asking = Array.from({ length: clients }, (_, client) => ask(client));
  for (let swap = 0; swap < swaps; swap += 1) {
    const next = path.join(folder, 'next');
    await cp(path.join(folder, swap % 2 === 0 ? 'B' : 'A'), next, { recursive: true });
    publishFolder(next, place);
    const before = answers;
    await waitUntil(() => answers > before, 60_000);
  }
  isOver = true;
  await Promise.all(asking);
  agent.destroy();
  await server.close();
  await rm(folder, { recursive: true });
  return { answers, faults };
}

function read(url: string, agent: Agent, isPacked: boolean): Promise<string> {
  return new Promise((done, failed) => {
    const headers = isPacked ? { 'accept-encoding': 'gzip' } : {};
    const request = get(url, { agent, headers }, async (answer) => {
      try {
        const chunks: Buffer[] = [];
        for await (const chunk of answer) chunks.push(chunk as Buffer);
        const bytes = Buffer.concat(chunks);
        done((answer.headers['content-encoding'] ? gunzipSync(bytes) : bytes).toString());
      } catch (fault) {
        failed(fault);
      }
    });
    // A connection that was idle may be closed just as it is used again; then nothing was answered,
    // and a client asks anew.
    request.on('error', (fault) =>
      request.reusedSocket ? done(read(url, agent, isPacked)) : failed(fault),
    );
  });
}

async function waitUntil(isSo: () => boolean, patience: number): Promise<void> {
  for (const end = Date.now() + patience; !isSo() && Date.now() < end; )
    await new Promise((next) => setTimeout(next, 5));
}
