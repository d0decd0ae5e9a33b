/** The names by which this machine calls itself (RFC 6761 §6.3), with or without a port. */
const OWN_HOST = /^(?:(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

/**
 * Whether a Host header names this machine. A page of another site can have its own name lead here
 * (DNS rebinding), and would else read what is not published.
 */
export function isOwnHost(host: string): boolean {
  return OWN_HOST.test(host);
}
