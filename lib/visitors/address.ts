// Where a request comes from, so that tries can be counted. Anybody can write a header; only what our own server saw at the other end
// of the connection is believed, and as many proxies in front of it as the merchant says there are.

import http, { type IncomingMessage } from 'node:http';
import { getEnv } from '../env';

/** Written by this process into every request, over whatever a client sent under that name. */
export const ADDRESS_HEADER = 'x-client-address';

/** The one address everybody shares whose address nobody knows. */
const NOBODY = 'unknown';

/** The visitor's address as the outermost trusted machine saw it. */
export const addressOf = (headers: Headers): string => headers.get(ADDRESS_HEADER) ?? NOBODY;

/**
 * The address behind `proxies` proxies of ours. `forwarded` is x-forwarded-for, to which each proxy adds at the end what it saw, and
 * which begins with whatever the client made up.
 */
export function findAddress(forwarded: string | undefined, peer: string | undefined, proxies: number): string {
  const hops = [...(forwarded ?? '').split(','), peer ?? ''].map((hop) => hop.trim()).filter(Boolean);
  const address = hops.at(-1 - proxies) ?? hops[0] ?? NOBODY;
  return address.replace(/^::ffff:/, '');
}

/** From now on every request of this process's servers carries its visitor's address. Called once, before the first request. */
export function stampAddresses(): void {
  const { emit } = http.Server.prototype;
  const proxies = getEnv().TRUSTED_PROXIES;
  http.Server.prototype.emit = function stamp(this: http.Server, event: string, ...rest: unknown[]): boolean {
    if (event === 'request') {
      const { headers, socket } = rest[0] as IncomingMessage;
      headers[ADDRESS_HEADER] = findAddress(headers['x-forwarded-for']?.toString(), socket.remoteAddress, proxies);
    }
    return Reflect.apply(emit, this, [event, ...rest]);
  };
}
