// What a fault does to one call: whether the call takes effect, what is answered, and how it travels.
import type { App } from '../app';
import { type Answer, html, json } from '../http';
import { refused } from '../rest/envelope';
import type { Fault } from './gate';

/** How an answer leaves: whole, in parts, or not at all. */
export type Delivery =
  | { how: 'whole' | 'truncated' | 'resetHeaders' | 'resetBody'; answer: Answer }
  | { how: 'drip'; answer: Answer; ms: number }
  | { how: 'hang'; ms: number }
  | { how: 'reset' };

const HANG_MS = 120_000;
const SLOW_MS = 10_000;
const DRIP_MS = 20;
const BIG_BYTES = 20_000_000;

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Lets `run` take effect or not, and says what the caller gets to see of it. `run` is given the state it should read. */
export const strike = async (
  fault: Fault,
  app: App,
  call: { method: string; impUid: string | null },
  run: (app: App) => Promise<Answer>,
): Promise<Delivery> => {
  switch (fault.do) {
    case 'hangBefore':
      return { how: 'hang', ms: fault.ms ?? HANG_MS };
    case 'hangAfter':
      await run(app);
      return { how: 'hang', ms: fault.ms ?? HANG_MS };
    case 'reset':
      return await reset(fault, app, run);
    case 'e500':
    case 'e429':
    case 'e401':
    case 'html':
    case 'refuse':
      return { how: 'whole', answer: instead(fault) };
    case 'slowToken':
    case 'delay':
      await pause(fault.ms ?? SLOW_MS);
      return { how: 'whole', answer: await run(app) };
    case 'drip':
      return { how: 'drip', answer: await run(app), ms: fault.ms ?? DRIP_MS };
    case 'truncated':
      return { how: 'truncated', answer: await run(app) };
    case 'malformed':
    case 'wrongType':
    case 'nullResponse':
    case 'big':
    case 'skew':
      return { how: 'whole', answer: mangle(fault, await run(app)) };
    case 'stale':
      return { how: 'whole', answer: await run(call.method === 'GET' ? { ...app, store: app.store.asBefore() } : app) };
    case 'notFound':
      return { how: 'whole', answer: isYoung(fault, app, call.impUid) ? missing() : await run(app) };
    case 'lost':
    case 'twice':
    case 'form':
      // These speak of webhooks; an ordinary call is not touched by them.
      return { how: 'whole', answer: await run(app) };
  }
};

const reset = async (fault: Fault, app: App, run: (app: App) => Promise<Answer>): Promise<Delivery> => {
  if (fault.at === 'headers') return { how: 'resetHeaders', answer: await run(app) };
  if (fault.at === 'body') return { how: 'resetBody', answer: await run(app) };
  return { how: 'reset' };
};

/** Answers given without doing anything. */
const instead = (fault: Fault): Answer => {
  if (fault.do === 'e401') return refused(401, -1, fault.message ?? 'Unauthorized');
  if (fault.do === 'e500') return refused(fault.status ?? 500, -1, fault.message ?? '서버 오류가 발생하였습니다.');
  if (fault.do === 'html') {
    return html(
      `<html><head><title>Error</title></head><body>${fault.message ?? 'Bad Gateway'}</body></html>`,
      fault.status,
    );
  }
  if (fault.do === 'refuse') return refused(200, -1, fault.message ?? '[PG] 요청이 거절되었습니다.');
  const answer = refused(429, -1, fault.message ?? 'Too Many Requests');
  if (fault.retry_after === undefined) return answer;
  return { ...answer, headers: { ...answer.headers, 'retry-after': String(fault.retry_after) } };
};

const missing = (): Answer => refused(404, 1, '존재하지 않는 결제정보입니다.');

/** With `ms`: only payments younger than that, by the sandbox's clock. */
const isYoung = (fault: Fault, app: App, impUid: string | null): boolean => {
  if (fault.ms === undefined) return true;
  const payment = impUid === null ? null : app.store.payment(impUid)?.wire;
  if (!payment) return true;
  return app.clock.now() < Math.max(payment.started_at, payment.paid_at) * 1000 + fault.ms;
};

const mangle = (fault: Fault, answer: Answer): Answer => {
  const text = answer.body.toString();
  if (fault.do === 'malformed') return { ...answer, body: `${text.slice(0, -1)},,` };
  const value = JSON.parse(text) as Record<string, unknown>;
  if (fault.do === 'wrongType') return json({ ...value, response: wrong(value.response) }, answer.status);
  if (fault.do === 'nullResponse') return json({ ...value, response: null }, answer.status);
  if (fault.do === 'big') return json({ ...value, padding: ' '.repeat(fault.bytes ?? BIG_BYTES) }, answer.status);
  const seconds = Math.round((fault.ms ?? 3_600_000) / 1000);
  const skewed = json(shifted(value, seconds), answer.status);
  const date = new Date(Date.now() + seconds * 1000).toUTCString();
  return { ...skewed, headers: { ...skewed.headers, date } };
};

/** Numbers become text and text becomes numbers, all the way down. */
const wrong = (value: unknown): unknown => {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.length;
  if (typeof value === 'boolean') return value ? 'Y' : 'N';
  if (Array.isArray(value)) return { 0: wrong(value[0]) };
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, wrong(inner)]));
};

const TIME_FIELD = /(^now$|_at$|_date$|^created$|^inserted$|^updated$)/;

const shifted = (value: unknown, seconds: number): unknown => {
  if (Array.isArray(value)) return value.map((inner) => shifted(inner, seconds));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const isTime = typeof inner === 'number' && inner > 0 && TIME_FIELD.test(name);
      return [name, isTime ? inner + seconds : shifted(inner, seconds)];
    }),
  );
};
