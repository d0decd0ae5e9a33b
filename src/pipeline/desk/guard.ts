import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isOwnHost } from '../serve/own-host.ts';

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/** Whether a request comes from this machine and by a name of its own. */
export function isLocal({ socket, headers }: IncomingMessage): boolean {
  return LOOPBACK.test(socket.remoteAddress ?? '') && isOwnHost(headers.host ?? '');
}

/** Whether a request that changes something was made by a page of this very server. */
export function isOwnPage({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  return (
    headers.origin === `http://${headers.host}` && (site === undefined || site === 'same-origin')
  );
}

/**
 * The cookie that holds the token once its address was opened; other servers of this machine have
 * other ports.
 */
export function cookieName({ headers }: IncomingMessage): string {
  return `yinju-desk-${/:(\d+)$/.exec(headers.host ?? '')?.[1] ?? '80'}`;
}

/** Whether a request bears the token as a cookie. */
export function hasToken(request: IncomingMessage, token: string): boolean {
  const name = cookieName(request);
  return (request.headers.cookie ?? '')
    .split(/;\s*/)
    .some(
      (cookie) => cookie.startsWith(`${name}=`) && isSecret(cookie.slice(name.length + 1), token),
    );
}

/** Compares a text with a secret in constant time. */
export function isSecret(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
