// npm run build, npm run dev and npm run check:types: Astro without usage data, and with faults of
// content reported without a stack trace.
import { randomUUID } from 'node:crypto';
import { enableCompileCache, getCompileCacheDir } from 'node:module';
import { listed, msg } from '../core/shared/message.ts';
import { askForPart, type BuildPart } from '../pipeline/reuse/build-part.ts';
import { parseShard, readShards } from '../pipeline/reuse/shards.ts';
import { readCommandLine, stopOnUsage } from './command-line.ts';
import { readEditor, readPort } from './read-options.ts';
import { describeFailure } from './describe-failure.ts';
import { describeSmallHeap } from './small-heap.ts';
import { speechOf } from './speech.ts';

const say = speechOf(process.cwd());

// Vite bears neither in the path of a project, https://github.com/vitejs/vite/issues/6763.
const [sign] = /[#?]/.exec(process.cwd()) ?? [];
if (sign !== undefined) {
  console.error(
    say(
      msg`The path of this folder holds “${sign}”, which the build tools cannot read: move or rename the folder.`,
    ),
  );
  process.exit(1);
}

const DEV_USAGE = `用法 Usage: npm run dev -- [--port 4321] [--host [0.0.0.0]] [--editor name]
Shows the site while it is written; pages follow each change.
  --port  the port; the next free one where it is taken
  --host  the address to listen on; this machine alone where it is not given
  --editor  who checks at the desk without seeing what others found: writes reviews.<name>.yaml`;
const BUILD_USAGE = `用法 Usage: npm run build -- [--verbose] [--shard 3/8]
Checks the content and builds the site into dist/. The variable SITE_URL gives its address.
  --verbose  also prints what Astro and Vite say, such as each page they make
  --shard    builds the essays of one of several machines into shards/, for npm run assemble
Exit codes: 0 built, 1 faults; the last good dist/ stays as it was.`;
const ASSEMBLE_USAGE = `用法 Usage: npm run assemble -- [--verbose]
Builds the site into dist/ from the shards that several machines have put into shards/, and makes
what they have not. The site is the same to the byte as one that a single machine built.
  --verbose  also prints what Astro and Vite say, such as each page they make
Exit codes: 0 built, 1 faults; the last good dist/ stays as it was.`;

const [command] = process.argv.splice(2, 1);
const COMMANDS = {
  dev: {
    usage: DEV_USAGE,
    options: { port: { type: 'string' }, host: { type: 'string' }, editor: { type: 'string' } },
  },
  assemble: { usage: ASSEMBLE_USAGE, options: { verbose: { type: 'boolean' } } },
  build: {
    usage: BUILD_USAGE,
    options: { verbose: { type: 'boolean' }, shard: { type: 'string' } },
  },
} as const;
const isDev = command === 'dev';
const { usage, options } = isDev || command === 'assemble' ? COMMANDS[command] : COMMANDS.build;
const { values } = readCommandLine({ usage, options });

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// A sixth of the processor time of a small build goes into compiling Astro and Vite.
enableCompileCache();
// The processes of a build too.
process.env['NODE_COMPILE_CACHE'] ??= getCompileCacheDir();
// Astro reads the setting when it is loaded.
const { build, dev, sync } = await import('astro');

if (isDev) {
  const port = readPort(values['port'], usage);
  const host = values['host'];
  const editor = readEditor(values['editor'], usage);
  // What is to be tidied when the process exits would stay behind after Ctrl+C.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit());
  const { desk } = await import('../pipeline/desk/integration.ts');
  const token = randomUUID();
  const { address } = await dev({
    server: {
      ...(port !== undefined && { port }),
      ...(host !== undefined && { host }),
    },
    integrations: [desk(token, editor)],
  });
  console.log(
    `  ${say(msg`Desk`)}  http://localhost:${address.port}/desk/?token=${token}\n  ${say(msg`(for this machine alone)`)}\n`,
  );
} else if (command === 'sync') {
  await sync({ logLevel: 'warn' });
} else {
  const smallHeap = describeSmallHeap();
  if (smallHeap !== undefined) console.error(say(smallHeap));
  const part = command === 'assemble' ? findShards() : readShard(values['shard']);
  await build({
    logLevel: values['verbose'] ? 'info' : 'silent',
    ...(part && { integrations: [askForPart(part)] }),
  }).catch((fault: unknown) => {
    console.error(describeFailure(fault, process.cwd()));
    process.exitCode = 1;
  });
}

function readShard(written: string | boolean | undefined): BuildPart | undefined {
  if (typeof written !== 'string') return undefined;
  const shard = parseShard(written);
  if (shard) return { kind: 'shard', shard };
  return stopOnUsage(say(msg`--shard ${written} is not a shard such as 3/8`), usage);
}

function findShards(): BuildPart {
  const shards = readShards(process.cwd());
  if (Array.isArray(shards)) return { kind: 'assembly', shards };
  console.error(
    say(
      'missing' in shards
        ? msg`A shard is missing: ${listed(shards.missing)}. Build it, or copy it from the machine that did.`
        : msg`These shards are of several divisions: ${listed(shards.mixed)}. Remove those that are not meant.`,
    ),
  );
  process.exit(1);
}
