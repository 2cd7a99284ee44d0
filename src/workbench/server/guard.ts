import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const TOKEN_HEADER = 'x-bangfu-token';

/**
 * Whether a request comes from this server's own page; null when it does, else why not.
 *
 * Any site the teacher visits can send requests to a loopback port. It cannot forge `Host` (which ends DNS
 * rebinding), `Origin` or `Sec-Fetch-Site`, and it cannot read the token out of the page's address.
 *
 * @param authority host and port the server is bound to, `127.0.0.1:8123`
 */
export function refusalOf(request: IncomingMessage, authority: string): string | null {
  if (request.headers.host !== authority) return 'wrong Host';
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${authority}`) return 'foreign Origin';
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'cross-site request';
  return null;
}

/** Additionally, for everything that reads or changes the document: the token of this start. */
export function apiRefusalOf(request: IncomingMessage, authority: string, token: string): string | null {
  const refusal = refusalOf(request, authority);
  if (refusal !== null) return refusal;
  const writes = request.method !== 'GET' && request.method !== 'HEAD';
  if (writes && request.headers.origin === undefined) return 'no Origin';
  return hasToken(request, token) ? null : 'no valid token';
}

function hasToken(request: IncomingMessage, token: string): boolean {
  const given = request.headers[TOKEN_HEADER];
  if (typeof given !== 'string') return false;
  const a = Buffer.from(given);
  const b = Buffer.from(token);
  return a.length === b.length && timingSafeEqual(a, b);
}
