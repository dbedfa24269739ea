// A sandbox of one's own for tests: in this process, on a free port, in memory; and a client that checks every answer it gets.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type App, createApp } from '../app';
import type { Payment } from '../model/payment';
import { createSandboxServer } from '../server';
import { Store } from '../store';
import { faultsOf } from './check';

export type Envelope<Response = Record<string, unknown>> = { code: number; message: string | null; response: Response };

export type Reply = { status: number; body: Envelope; headers: Headers };

const JSON_TYPE: Record<string, string> = { 'content-type': 'application/json' };

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** A shop's side of the line: keeps every webhook and confirm call it was sent, and answers what it is told to. */
export class ShopEar {
  readonly heard: { path: string; contentType: string; body: string }[] = [];
  answer: { status: number; body: string } = { status: 200, body: 'ok' };
  private readonly server = createServer((message, response) => {
    void this.take(message).then(() => {
      response.writeHead(this.answer.status, { 'content-type': 'application/json' }).end(this.answer.body);
    });
  });
  url = '';

  async open(): Promise<this> {
    this.url = `http://127.0.0.1:${await listen(this.server)}`;
    return this;
  }

  close(): Promise<void> {
    return stop(this.server);
  }

  private async take(message: IncomingMessage): Promise<void> {
    let body = '';
    for await (const chunk of message) body += String(chunk);
    this.heard.push({ path: message.url ?? '', contentType: message.headers['content-type'] ?? '', body });
  }
}

export class Bench {
  /** Every REST call made through `call`. */
  readonly answered: { method: string; path: string; status: number; code: number }[] = [];
  private token = '';

  private constructor(
    readonly app: App,
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async open(noticeUrl = ''): Promise<Bench> {
    const app = createApp({ store: Store.open(null, noticeUrl), origin: 'http://localhost', control: true, seed: 7 });
    const server = createSandboxServer(app);
    const url = `http://127.0.0.1:${await listen(server)}`;
    app.origin = url;
    const bench = new Bench(app, server, url);
    await bench.authenticate();
    return bench;
  }

  async close(): Promise<void> {
    this.app.gate.clear();
    this.app.clock.stop();
    await stop(this.server);
  }

  async authenticate(): Promise<void> {
    const { settings } = this.app.store;
    const form = new URLSearchParams({ imp_key: settings.imp_key, imp_secret: settings.imp_secret });
    const answer = await fetch(`${this.url}/users/getToken`, { method: 'POST', body: form });
    const body = (await answer.json()) as Envelope<{ access_token: string }>;
    this.token = body.response.access_token;
  }

  /** One REST call with the token and a JSON body. Throws when the answer is not what the document allows. */
  async call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    const answer = await fetch(this.url + path, {
      method,
      headers: { authorization: this.token, ...(body === undefined ? {} : JSON_TYPE), ...headers },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const reply = { status: answer.status, body: (await answer.json()) as Envelope, headers: answer.headers };
    const plain = path.split('?')[0] ?? path;
    const wrong = faultsOf(method, plain, reply.status, reply.body);
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
    this.answered.push({ method, path: plain, status: reply.status, code: reply.body.code });
    return reply;
  }

  /** The control API. */
  async control<Answer = Record<string, unknown>>(path: string, body?: unknown, method?: string): Promise<Answer> {
    const answer = await fetch(`${this.url}/__ctl${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: body === undefined ? {} : JSON_TYPE,
      body: body === undefined ? null : JSON.stringify(body),
    });
    return (await answer.json()) as Answer;
  }

  /** Plays a payment window and gives the payment back. */
  async pay(sent: Record<string, unknown>): Promise<Payment> {
    const { imp_uid } = await this.control<{ imp_uid: string }>('/pay', sent);
    await this.app.webhooks.settled();
    const row = this.app.store.payment(imp_uid);
    if (!row) throw new Error(`no payment was made of ${JSON.stringify(sent)}`);
    return row.wire;
  }
}
