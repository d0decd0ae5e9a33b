// npm start: serves the built site on this machine until it is stopped.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { msg } from '../core/shared/message.ts';
import { recoverFolder } from '../pipeline/release/publish-folder.ts';
import { readCommandLine } from './command-line.ts';
import { readPort } from './read-options.ts';
import { speechOf } from './speech.ts';
import { type StaticServer, startServer } from './static-server.ts';

const folder = fileURLToPath(new URL('../../dist/', import.meta.url));
const say = speechOf(process.cwd());
const preferredPort = 4173;
const USAGE = `用法 Usage: npm start -- [--port 4173] [--host 0.0.0.0]\nnpm start builds the site and serves it; npm run serve serves what was built last.\n  --port  the port; else the variable PORT, else the first free one from ${preferredPort} on\n  --host  the address to listen on; 127.0.0.1, this machine alone, where it is not given`;
const { values } = readCommandLine({
  usage: USAGE,
  options: { port: { type: 'string' }, host: { type: 'string' } },
});

recoverFolder(folder.slice(0, -1));
if (!existsSync(`${folder}index.html`)) {
  stop(say(msg`There is no dist/index.html: run npm run build first.`));
}
const server = await startOnPort(readPort(values['port'] ?? process.env['PORT'], USAGE));
console.log(say(msg`The site is ready, press Ctrl+C to stop: ${server.url}`));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close());

/** Takes the port that was asked for, or else the first free one from the preferred port on. */
async function startOnPort(asked: number | undefined): Promise<StaticServer> {
  const first = asked ?? preferredPort;
  const last = asked ?? 65535;
  const host = values['host'] === undefined ? {} : { host: String(values['host']) };
  for (let port = first; ; port += 1) {
    try {
      return await startServer({ folder, port, ...host });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
      if (port === last) stop(say(msg`Port ${port} cannot be used (${code}).`));
    }
  }
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
