import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

/** How a command went. */
export interface Run {
  readonly code: number;
  readonly seconds: number;
  /** Seconds of processor time that they took, which other work on the machine does not lengthen as much; 0 where there is no /proc. */
  readonly processor: number;
  /** Most memory that it and the processes it started held together, in bytes; 0 where there is no /proc. */
  readonly peak: number;
  /** Most memory that one of them held, in bytes. */
  readonly largest: number;
  /** Each line it printed, with the second at which it came. */
  readonly lines: readonly { readonly at: number; readonly text: string }[];
}

const EVERY = 200;
// As Linux counts on every machine, whatever its own clock.
const TICKS_A_SECOND = 100;

/** Runs a command and watches its time, memory and output. */
export async function watchProcess(command: string, args: readonly string[], folder: string): Promise<Run> {
  const begin = performance.now();
  const seconds = () => (performance.now() - begin) / 1000;
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', SITE_URL: '', NO_COLOR: '1', FORCE_COLOR: '0', NODE_ENV: '' };
  const child = spawn(command, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: { at: number; text: string }[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => lines.push(...text.split('\n').filter((line) => line.trim() !== '').map((line) => ({ at: seconds(), text: line.trimEnd() }))));
  }
  let peak = 0;
  let largest = 0;
  let processor = 0;
  const note = async () => {
    const { bytes, ticks, most } = await measureTree(child.pid ?? 0);
    largest = Math.max(largest, most);
    peak = Math.max(peak, bytes);
    processor = Math.max(processor, ticks / TICKS_A_SECOND);
  };
  const timer = setInterval(() => void note(), EVERY);
  const code = await new Promise<number>((done, fail) => child.on('error', fail).on('close', (exit) => done(exit ?? 1)));
  clearInterval(timer);
  return { code, seconds: seconds(), processor, peak, largest, lines };
}

interface Usage {
  readonly bytes: number;
  readonly ticks: number;
  /** What the largest of the processes held. */
  readonly most: number;
}

/** The memory and processor time of a process and all that it started. */
async function measureTree(root: number): Promise<Usage> {
  const ids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const all = (await Promise.all(ids.map(readProcess))).flat();
  const children = Map.groupBy(all, ({ parent }) => parent);
  const sum = (process: Process): Usage =>
    (children.get(process.id) ?? []).map(sum).reduce(
      (total, { bytes, ticks, most }) => ({ bytes: total.bytes + bytes, ticks: total.ticks + ticks, most: Math.max(total.most, most) }),
      { bytes: process.bytes, ticks: process.ticks, most: process.bytes },
    );
  const [first] = all.filter(({ id }) => id === root);
  return first ? sum(first) : { bytes: 0, ticks: 0, most: 0 };
}

interface Process {
  readonly id: number;
  readonly parent: number;
  readonly bytes: number;
  /** Of the process and of those it started that have ended. */
  readonly ticks: number;
}

/** Reads `/proc/<id>/stat`, whose second field is a name in brackets: man proc_pid_stat. */
async function readProcess(id: string): Promise<Process[]> {
  const text = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number);
  const field = (number: number) => fields[number - 3] ?? 0;
  return text === '' ? [] : [{ id: Number(id), parent: field(4), bytes: field(24) * 4096, ticks: field(14) + field(15) + field(16) + field(17) }];
}
