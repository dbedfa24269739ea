// The seam between the HTTP server and everything that answers a call: one request type, one answer type, one route type.
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { App } from './app';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export type Request = {
  method: string;
  /** Decoded path without the query and without trailing slashes; `/` for the root. */
  path: string;
  query: URLSearchParams;
  params: Record<string, string>;
  headers: IncomingHttpHeaders;
  /** The parsed JSON or form body; an empty object when there was none. */
  body: unknown;
  /** The body as it came over the wire. */
  text: string;
  /** The peer's address. */
  remote: string;
  raw: IncomingMessage;
};

export type Answer = { status: number; headers?: Record<string, string>; body: string | Buffer };

export type Route = {
  method: Method;
  /** Segments are literal or `:name`, e.g. `/payments/:imp_uid`. */
  path: string;
  handle(req: Request, app: App): Answer | Promise<Answer>;
};

export const html = (body: string, status = 200): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=UTF-8' },
  body,
});

export const json = (value: unknown, status = 200): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=UTF-8' },
  body: JSON.stringify(value),
});

/** A 302 to the address given. */
export const redirect = (to: string): Answer => ({ status: 302, headers: { location: to }, body: '' });

/** Whether the peer is on this machine: console and control answer nobody else. */
export const isLoopback = (remote: string): boolean =>
  remote === '::1' || remote.startsWith('127.') || remote.startsWith('::ffff:127.');
