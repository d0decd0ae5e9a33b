// npm start: serves the built site on this machine until it is told to stop.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { recoverFolder } from '../pipeline/release/publish-folder.ts';
import { type StaticServer, startServer } from './static-server.ts';

const folder = fileURLToPath(new URL('../../dist/', import.meta.url));
const preferredPort = 4173;

recoverFolder(folder.slice(0, -1));
if (!existsSync(`${folder}index.html`)) {
  stop(
    '没有 dist/index.html，请先运行 npm run build。 There is no dist/index.html: run npm run build first.',
  );
}
const server = await startOnPort(process.env['PORT']);
console.log(`引据已就绪，按 Ctrl+C 停止 · Yinju is ready, press Ctrl+C to stop: ${server.url}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close());

/** Takes the port that was asked for, or else the first free one from the preferred port on. */
async function startOnPort(asked: string | undefined): Promise<StaticServer> {
  const first = asked ? Number(asked) : preferredPort;
  if (!Number.isInteger(first) || first < 1 || first > 65535) {
    stop(`PORT=${asked} 不是端口号（1–65535）。 PORT=${asked} is not a port (1-65535).`);
  }
  const last = asked ? first : 65535;
  for (let port = first; ; port += 1) {
    try {
      return await startServer({ folder, port });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
      if (port === last)
        stop(`端口 ${port} 用不了（${code}）。 Port ${port} cannot be used (${code}).`);
    }
  }
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
