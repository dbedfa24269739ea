// The control API: loopback only, on in demo and tests, and the oracle of what really happened.
import type { App } from '../app';
import { type Answer, json, type Request, type Route } from '../http';
import { notFound } from '../rest/envelope';
import { fieldsOf } from '../rest/fields';
import { approve, cancelAtPg, cancelInConsole, deposit, edit, expire } from './behind';
import {
  addFaults,
  addHold,
  changeClock,
  expireTokens,
  listFaults,
  listHeld,
  release,
  removeFaults,
  reseed,
  sendWebhook,
  showClock,
} from './mishaps';
import { pay } from './pay';
import { changeSettings, showSettings } from './settings';

const ledger = (_req: Request, app: App): Answer =>
  json({ payments: [...app.store.all('payments')].map((row) => row.wire) });

const listLog = (req: Request, app: App): Answer =>
  json({ requests: app.log.list(fieldsOf(req).integer('since') ?? 0) });

const clearLog = (req: Request, app: App): Answer => {
  app.log.clear();
  return listLog(req, app);
};

const listWebhooks = (_req: Request, app: App): Answer => json({ webhooks: [...app.store.all('webhooks')] });

const listInbox = (_req: Request, app: App): Answer => json({ messages: [...app.store.all('inbox')] });

const clearInbox = (req: Request, app: App): Answer => {
  for (const { id } of [...app.store.all('inbox')]) app.store.remove('inbox', id);
  return listInbox(req, app);
};

const showOtp = (req: Request, app: App): Answer => {
  const certification = app.store.get('certifications', req.params.imp_uid ?? '');
  if (!certification) throw notFound('no such identity check');
  return json({ code: certification.otp });
};

/** A fresh account, no faults, no holds, wall time. */
const reset = (_req: Request, app: App): Answer => {
  app.clock.stop();
  app.clock.reset();
  app.gate.clear();
  app.log.clear();
  app.store.wipe();
  return json({ reset: true });
};

const route = (method: Route['method'], path: string, handle: Route['handle']): Route => ({
  method,
  path: `/__ctl${path}`,
  handle,
});

export const routes: Route[] = [
  route('POST', '/pay', pay),
  route('POST', '/deposit', deposit),
  route('POST', '/expire', expire),
  route('POST', '/console-cancel', cancelInConsole),
  route('POST', '/edit', edit),
  route('POST', '/approve', approve),
  route('POST', '/pg-cancel', cancelAtPg),
  route('POST', '/faults', addFaults),
  route('DELETE', '/faults', removeFaults),
  route('GET', '/faults', listFaults),
  route('POST', '/hold', addHold),
  route('POST', '/release', release),
  route('GET', '/held', listHeld),
  route('POST', '/clock', changeClock),
  route('GET', '/clock', showClock),
  route('POST', '/webhook', sendWebhook),
  route('GET', '/webhooks', listWebhooks),
  route('POST', '/token/expire', expireTokens),
  route('GET', '/otp/:imp_uid', showOtp),
  route('POST', '/settings', changeSettings),
  route('GET', '/settings', showSettings),
  route('GET', '/ledger', ledger),
  route('GET', '/log', listLog),
  route('DELETE', '/log', clearLog),
  route('GET', '/inbox', listInbox),
  route('DELETE', '/inbox', clearInbox),
  route('POST', '/seed', reseed),
  route('POST', '/reset', reset),
];
