import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

/** How a command went. */
export interface Run {
  readonly code: number;
  readonly seconds: number;
  /**
   * Seconds of processor time that they took, which other work on the machine does not lengthen as
   * much; 0 where there is no /proc.
   */
  readonly processor: number;
  /**
   * Most memory that it and the processes it started held together, in bytes; 0 where there is no
   * /proc.
   */
  readonly peak: number;
  /** Most memory that one process of a program held, in bytes, by the program's name. */
  readonly largest: ReadonlyMap<string, number>;
  /** Each line it printed, with the second at which it came. */
  readonly lines: readonly { readonly at: number; readonly text: string }[];
}

const EVERY = 200;
// As Linux counts on every machine, whatever its own clock.
const TICKS_A_SECOND = 100;

/** Runs a command and watches its time, memory and output. */
export async function watchProcess(
  command: string,
  args: readonly string[],
  folder: string,
): Promise<Run> {
  const begin = performance.now();
  const seconds = () => (performance.now() - begin) / 1000;
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    SITE_URL: '',
    NO_COLOR: '1',
    FORCE_COLOR: '0',
    NODE_ENV: '',
  };
  const child = spawn(command, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: { at: number; text: string }[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) =>
      lines.push(
        ...text
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => ({ at: seconds(), text: line.trimEnd() })),
      ),
    );
  }
  let peak = 0;
  const largest = new Map<string, number>();
  let processor = 0;
  const note = async () => {
    const processes = await listProcesses(child.pid ?? 0);
    const sum = (read: (process: Process) => number) =>
      processes.reduce((total, process) => total + read(process), 0);
    for (const { name, bytes } of processes)
      largest.set(name, Math.max(largest.get(name) ?? 0, bytes));
    peak = Math.max(
      peak,
      sum(({ bytes }) => bytes),
    );
    processor = Math.max(processor, sum(({ ticks }) => ticks) / TICKS_A_SECOND);
  };
  const timer = setInterval(() => void note(), EVERY);
  const code = await new Promise<number>((done, fail) =>
    child.on('error', fail).on('close', (exit) => done(exit ?? 1)),
  );
  clearInterval(timer);
  return { code, seconds: seconds(), processor, peak, largest, lines };
}

/** A process and all that it started. */
async function listProcesses(root: number): Promise<Process[]> {
  const ids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const all = (await Promise.all(ids.map(readProcess))).flat();
  const children = Map.groupBy(all, ({ parent }) => parent);
  const family = (process: Process): Process[] => [
    process,
    ...(children.get(process.id) ?? []).flatMap(family),
  ];
  return all.filter(({ id }) => id === root).flatMap(family);
}

interface Process {
  readonly id: number;
  readonly parent: number;
  readonly name: string;
  readonly bytes: number;
  /** Of the process and of those it started that have ended. */
  readonly ticks: number;
}

/** Reads `/proc/<id>/stat`, whose second field is a name in brackets: man proc_pid_stat. */
async function readProcess(id: string): Promise<Process[]> {
  const text = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '');
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const field = (number: number) => fields[number - 3] ?? 0;
  const name = text.slice(text.indexOf('(') + 1, text.lastIndexOf(')'));
  return text === ''
    ? []
    : [
        {
          id: Number(id),
          name,
          parent: field(4),
          bytes: field(24) * 4096,
          ticks: field(14) + field(15) + field(16) + field(17),
        },
      ];
}
