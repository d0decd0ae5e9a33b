// npm run bench:desk [kills] [dev kills]: kills the desk at random moments while it saves, 200
// times unless told otherwise, and a whole dev server 10 times, and counts how often its files are
// whole after, and say what was saved last.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openJournal } from '../../src/pipeline/desk/journal.ts';
import { essay, makeSite } from '../site.ts';

const [kills = 200, devKills = 10] = process.argv.slice(2).map(Number);
const FILES = { reviews: 'content/essays/a/reviews.yaml', sources: 'content/sources.yaml' };
const source = (label: string) => ({
  type: 'book',
  title: `Plan ${label}`,
  URL: 'https://example.org/plan',
  reading: 'primary',
  read: { en: 'all' },
});
const review = (label: string) => ({
  quote: 'is long',
  verdict: 'supported',
  checked: '2026-01-02',
  note: { en: `Note ${label} ${'long '.repeat(2000)}end.` },
  sources: ['plan'],
});
const reviewsText = (label: string) =>
  `# Checks.\nlength:\n  quote: is long\n  verdict: supported\n  checked: 2026-01-02\n  note:\n    en: Note ${label} ${'long '.repeat(2000)}end.\n  sources: [plan]\n`;
const sourcesText = (label: string) =>
  `# Read.\nplan:\n  type: book\n  title: Plan ${label}\n  URL: https://example.org/plan\n  reading: primary\n  read: { en: all }\n`;

// What npm run dev starts for the desk, without the site around it.
const DESK_ALONE = `
  import { createServer } from 'node:http';
  import { openDesk } from './src/pipeline/desk/desk.ts';
  import { serveDesk } from './src/pipeline/desk/serve-desk.ts';
  const serve = serveDesk(openDesk(process.cwd(), async () => ({})), 'token', async () => '');
  const server = createServer((question, response) => serve(question, response, () => response.end()));
  server.listen(0, '127.0.0.1', () =>
    console.log('http://localhost:' + server.address().port + '/desk/?token=token'));`;

const site = await makeSite({
  'site.yaml': 'language: en\n',
  'sources.yaml': sourcesText('0'),
  'essays/a/en.mdx': essay('The bridge is long[1].', { language: 'en' }),
  'essays/a/references.yaml': '1:\n  unlisted: Not given.\n',
  'essays/a/reviews.yaml': reviewsText('0'),
});
const read = (file: string) => readFile(path.join(site.root, file), 'utf8');

let saves = 0;
let whole = 0;
let apart = 0;
let restored = 0;
let last = '0';
await killMany(kills, ['--input-type=module', '--eval', DESK_ALONE]);
report('The desk alone', kills);
saves = whole = apart = restored = 0;
await killMany(devKills, ['src/cli/astro.ts', 'dev']);
report('npm run dev', devKills);
await site.remove();

async function killMany(times: number, program: readonly string[]): Promise<void> {
  for (let turn = 1; turn <= times; turn++) {
    const { child, address, token } = await start(program);
    const ended = once(child, 'exit');
    let isKilled = false;
    const saving = saveOnAndOn(address, token, `${program.length}-${turn}`, () => isKilled);
    await saving.first;
    await sleep(Math.random() * 250);
    isKilled = true;
    child.kill('SIGKILL');
    await ended;
    const acknowledged = await saving.end;
    await look(acknowledged);
  }
}

/**
 * Saves one label after another.
 *
 * @returns the last that was acknowledged, and the one that was asked for
 */
function saveOnAndOn(address: string, token: string, name: string, isOver: () => boolean) {
  const headers = {
    cookie: `yinju-desk-${new URL(address).port}=${token}`,
    origin: address,
    'content-type': 'application/json',
  };
  const save = async (label: string) => {
    const body = {
      slug: 'a',
      item: 'claim-length',
      id: 'length',
      base: review(last),
      value: review(label),
      sources: { plan: source(label) },
    };
    const response = await fetch(`${address}/desk/api/save`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    const { kind } = (await response.json()) as { kind: string };
    if (kind !== 'saved') throw new Error(`${label} was not saved: ${kind}`);
    last = label;
    saves += 1;
  };
  const first = save(`${name}-0`);
  const end = first.then(async () => {
    for (let count = 1; ; count++) {
      const label = `${name}-${count}`;
      try {
        await save(label);
      } catch (fault) {
        if (!isOver()) throw fault;
        return { acknowledged: last, asked: label };
      }
    }
  });
  return { first, end };
}

/** Looks at the files as the killed program left them, then as the next one that starts does. */
async function look({ acknowledged, asked }: { acknowledged: string; asked: string }) {
  const labelOf = async () => {
    const [reviews, sources] = await Promise.all([read(FILES.reviews), read(FILES.sources)]);
    const [, a = ''] = /Note (\S+)/.exec(reviews) ?? [];
    const [, b = ''] = /Plan (\S+)/.exec(sources) ?? [];
    const isWhole = reviews === reviewsText(a) && sources === sourcesText(b);
    return { a, b, isWhole };
  };
  const before = await labelOf();
  if (before.isWhole) whole += 1;
  if (before.a !== before.b) apart += 1;
  openJournal(site.root);
  const { a, b, isWhole } = await labelOf();
  if (isWhole && a === b && (a === acknowledged || a === asked)) restored += 1;
  else console.log(`saved ${acknowledged}, asked ${asked}, found ${a} and ${b}`);
  last = a;
}

async function start(program: readonly string[]) {
  const child: ChildProcess = spawn(process.execPath, program, {
    cwd: site.root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [address = '', token = ''] = await new Promise<string[]>((found, fail) => {
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const match = /(http:\/\/\S+)\/desk\/\?token=(\S+)/.exec(output);
      if (match) found(match.slice(1));
    });
    child.once('exit', () => fail(new Error(output)));
  });
  return { child, address, token };
}

function report(what: string, times: number): void {
  console.log(
    `${what}: ${times} killed after ${saves} saves; both files whole ${times && whole} times, of different saves ${apart} times; after the log was opened both say what was saved last ${restored} times.`,
  );
}
