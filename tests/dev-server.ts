import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Site } from './site.ts';

/** A dev server that runs as `npm run dev` does. */
export interface DevServer {
  /** Address of the site's root, with the closing slash. */
  readonly address: string;
  /** Address of the desk, with the token. */
  readonly desk: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/**
 * Starts the dev server of a site on a free port, and waits for the addresses that it prints.
 *
 * @param options of the command
 */
export async function startDev(
  { root }: Pick<Site, 'root'>,
  options: readonly string[] = [],
): Promise<DevServer> {
  const server = spawn(process.execPath, ['src/cli/astro.ts', 'dev', ...options], {
    cwd: root,
    env: { ...process.env, NODE_ENV: '', VITEST: '', NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  const ended = once(server, 'exit');
  const addresses = await new Promise<{ address: string; desk: string }>((found, fail) => {
    let output = '';
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const [desk] = /http:\/\/\S+\/desk\/\?token=\S+/.exec(output) ?? [];
      if (desk !== undefined) found({ address: new URL('/', desk).href, desk });
    });
    server.stderr.on('data', (text: Buffer) => {
      output += text.toString();
    });
    server.once('exit', () => fail(new Error(`the server ended:\n${output}`)));
  });
  return {
    ...addresses,
    pid: server.pid ?? 0,
    async stop() {
      server.kill();
      // What it writes at its end would come back after the folder was removed.
      await ended;
    },
  };
}
