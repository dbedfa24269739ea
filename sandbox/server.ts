// The HTTP server: reads a call, finds its route, lets faults and holds have their say, writes the state, answers.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { App } from './app';
import { BadBody, parseBody, readText } from './body';
import { routes as browserRoutes } from './browser/routes';
import { routes as consoleRoutes } from './console/routes';
import type { LoggedRequest } from './control/request-log';
import { routes as controlRoutes } from './control/routes';
import { type Delivery, strike } from './control/strike';
import { deliver } from './deliver';
import { type Answer, isLoopback, json, type Request } from './http';
import { routes as inboxRoutes } from './mail/inbox';
import { routes as oauthRoutes } from './oauth/routes';
import { Refusal, refused } from './rest/envelope';
import { routes as restRoutes } from './rest/routes';
import { Router } from './router';

const health = { method: 'GET', path: '/health', handle: () => json({ status: 'ok' }) } as const;

const router = new Router([
  ...restRoutes,
  ...browserRoutes,
  ...consoleRoutes,
  ...controlRoutes,
  ...inboxRoutes,
  ...oauthRoutes,
  health,
]);

/** Paths that are no provider call: they are neither logged nor struck by faults. */
const ASIDE = /^\/(__ctl|console|inbox|oauth|health|v1|js|window|favicon\.ico)(\/|$)/;
const LOCAL_ONLY = /^\/(__ctl|console|inbox)(\/|$)/;
/** A shop's page on another origin calls these. */
const CROSS_ORIGIN = /^\/(v1|js)\//;

/** An HTTP server that is not listening yet. */
export const createSandboxServer = (app: App): Server => {
  const server = createServer((message, response) => {
    void answerCall(app, message, response).catch((error: unknown) => {
      console.error('sandbox: a call could not be answered', error);
      response.destroy();
    });
  });
  server.keepAliveTimeout = 65_000;
  return server;
};

const answerCall = async (app: App, message: IncomingMessage, response: ServerResponse): Promise<void> => {
  const target = targetOf(message.url ?? '/');
  const cross = target !== null && CROSS_ORIGIN.test(target.path);
  if (cross) allowCrossOrigin(message, response);
  if (cross && message.method === 'OPTIONS') {
    response.writeHead(204).end();
    return;
  }
  await deliver(response, await takeCall(app, message, target));
};

const takeCall = async (app: App, message: IncomingMessage, target: Target | null): Promise<Delivery> => {
  if (target === null) return whole(refused(400, 1, '요청 주소를 해석할 수 없습니다.'));
  if (LOCAL_ONLY.test(target.path) && !mayControl(app, message, target.path)) {
    return whole(refused(403, -1, 'This part of the sandbox answers only calls from its own machine.'));
  }
  const isProviderCall = !ASIDE.test(target.path);
  const received = await readCall(message, target);
  const entry = isProviderCall ? app.log.add(received.logged) : null;
  const delivery = await serve(app, received.request, target, entry);
  if (entry && 'answer' in delivery) entry.status = delivery.answer.status;
  return delivery;
};

/** Runs the call. A provider call passes the gate: held before or after its effect, struck by a fault. */
const serve = async (
  app: App,
  request: Request | Answer,
  target: Target,
  entry: LoggedRequest | null,
): Promise<Delivery> => {
  if ('status' in request) return whole(request);
  const run = (seen: App): Promise<Answer> => runRoute(seen, app, request, target);
  if (entry === null || app.gate.isOpen) return whole(await run(app));
  const call = {
    method: request.method,
    path: request.path,
    text: `${request.path}?${request.query}\n${request.text}`,
  };
  await app.gate.pass(call, 'before');
  const fault = app.gate.strike(call);
  const impUid = /imps?_\d+/.exec(call.text)?.[0] ?? null;
  const delivery = fault ? await strike(fault, app, { method: request.method, impUid }, run) : whole(await run(app));
  if (fault) entry.fault = fault.do;
  await app.gate.pass(call, 'after');
  return delivery;
};

const runRoute = async (seen: App, app: App, request: Request, target: Target): Promise<Answer> => {
  const answer = await answerOf(seen, request, target);
  // Nobody is told what is not written yet: not even a reader who saw another caller's change.
  await app.store.durable();
  return answer;
};

const answerOf = async (app: App, request: Request, target: Target): Promise<Answer> => {
  const found = router.find(request.method, target.segments);
  if (found.kind === 'none') return refused(404, -1, '요청하신 주소를 찾을 수 없습니다.');
  if (found.kind === 'method') return refused(405, -1, '지원하지 않는 HTTP 메소드입니다.');
  try {
    return await found.route.handle({ ...request, params: found.params }, app);
  } catch (error) {
    if (error instanceof Refusal) return refused(error.status, error.code, error.message);
    console.error(`sandbox: ${request.method} ${request.path} failed`, error);
    return refused(500, -1, '서버 오류가 발생하였습니다.');
  }
};

type Target = { path: string; segments: string[]; query: string };

/** Path and query of a request line, decoded; null when it cannot be decoded. */
const targetOf = (url: string): Target | null => {
  const mark = url.indexOf('?');
  const raw = mark === -1 ? url : url.slice(0, mark);
  try {
    const segments = raw.replace(/\/+$/, '').split('/').slice(1).map(decodeURIComponent);
    return { path: `/${segments.join('/')}`, segments, query: mark === -1 ? '' : url.slice(mark + 1) };
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
};

const readCall = async (
  message: IncomingMessage,
  target: Target,
): Promise<{ request: Request | Answer; logged: Omit<LoggedRequest, 'seq' | 'at' | 'status' | 'fault'> }> => {
  const method = message.method === 'HEAD' ? 'GET' : (message.method ?? 'GET');
  const logged = { method, path: target.path, query: target.query, headers: flat(message), body: null as unknown };
  try {
    const text = await readText(message);
    const body = parseBody(text, message.headers['content-type'] ?? '');
    const request: Request = {
      method,
      path: target.path,
      query: new URLSearchParams(target.query),
      params: {},
      headers: message.headers,
      body,
      text,
      remote: message.socket.remoteAddress ?? '',
      raw: message,
    };
    return { request, logged: { ...logged, body } };
  } catch (error) {
    if (error instanceof BadBody) return { request: refused(error.status, 1, error.message), logged };
    throw error;
  }
};

const flat = (message: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, String(value)]));

const whole = (answer: Answer): Delivery => ({ how: 'whole', answer });

/**
 * Only this machine, and no page of another site: a browser on this machine would otherwise lend its address to any page it shows,
 * also to one that made its own name point here.
 */
const mayControl = (app: App, message: IncomingMessage, path: string): boolean => {
  if (!isLoopback(message.socket.remoteAddress ?? '')) return false;
  if (message.headers['sec-fetch-site'] === 'cross-site') return false;
  if (!isOwnName(app, message.headers.host ?? '')) return false;
  return app.control || !path.startsWith('/__ctl');
};

const isOwnName = (app: App, host: string): boolean => {
  const name = host.replace(/:\d+$/, '');
  return ['localhost', '[::1]'].includes(name) || name.startsWith('127.') || host === new URL(app.origin).host;
};

const allowCrossOrigin = (message: IncomingMessage, response: ServerResponse): void => {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-allow-methods', 'GET, POST, OPTIONS');
  response.setHeader(
    'access-control-allow-headers',
    message.headers['access-control-request-headers'] ?? 'content-type',
  );
  response.setHeader('access-control-max-age', '600');
};
