import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Asks the system for a port that is free now, for programs that cannot choose one themselves.
 * Another program may take it first: callers try again with another port.
 */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
