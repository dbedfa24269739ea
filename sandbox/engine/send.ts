// One POST from the provider to a shop: webhooks and confirm calls. Redirects are not followed, the answer's body is kept only when asked for.
import { Agent as PlainAgent, request as plainRequest } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';

/** `status` is null when there was no HTTP answer; then `error` says why. */
export type SendResult = { status: number | null; error: string | null; ms: number; text: string };

export type Letter = {
  url: string;
  contentType: string;
  body: string;
  connectMs: number;
  /** From the start to the end of the answer. */
  totalMs: number;
};

/** A fresh connection each time: a kept one that the shop closed meanwhile would look like a lost webhook. */
const agents = { http: new PlainAgent({ keepAlive: false }), https: new SecureAgent({ keepAlive: false }) };

const ANSWER_CHARS_MAX = 4000;

export const send = (letter: Letter): Promise<SendResult> => {
  const started = Date.now();
  const url = URL.canParse(letter.url) ? new URL(letter.url) : null;
  const isSecure = url?.protocol === 'https:';
  if (!url || (!isSecure && url.protocol !== 'http:')) {
    return Promise.resolve({ status: null, error: 'not an http(s) address', ms: 0, text: '' });
  }
  const options = {
    method: 'POST',
    agent: isSecure ? agents.https : agents.http,
    headers: { 'content-type': letter.contentType, 'content-length': Buffer.byteLength(letter.body) },
  };
  return new Promise((resolve) => {
    const timers: NodeJS.Timeout[] = [];
    const done = (status: number | null, error: string | null, text = ''): void => {
      for (const timer of timers) clearTimeout(timer);
      resolve({ status, error, ms: Date.now() - started, text });
    };
    const request = (isSecure ? secureRequest : plainRequest)(url, options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        if (text.length < ANSWER_CHARS_MAX) text += chunk;
      });
      response.on('end', () => done(response.statusCode ?? null, null, text));
      response.on('error', (error) => done(null, error.message));
    });
    request.on('error', (error: NodeJS.ErrnoException) => done(null, error.code ?? error.message));
    request.on('socket', (socket) => {
      const connecting = setTimeout(() => request.destroy(new Error('connect timeout')), letter.connectMs);
      timers.push(connecting);
      socket.once(isSecure ? 'secureConnect' : 'connect', () => clearTimeout(connecting));
    });
    timers.push(setTimeout(() => request.destroy(new Error('read timeout')), letter.totalMs));
    request.end(letter.body);
  });
};
