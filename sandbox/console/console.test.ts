import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { type App, createApp } from '../app';
import type { Answer, Request } from '../http';
import { Router } from '../router';
import { Store } from '../store';
import { isOwnForm } from './act';
import { isFound } from './payment-list';
import { routes } from './routes';

const router = new Router(routes);
const HOST = 'localhost:3100';

const freshApp = (): App => createApp({ store: Store.open(null), origin: `http://${HOST}`, control: true });

type Call = { method: 'GET' | 'POST'; body?: Record<string, string>; headers?: Record<string, string> };

const call = async (app: App, address: string, { method, body = {}, headers = {} }: Call): Promise<Answer> => {
  const url = new URL(address, app.origin);
  const segments = url.pathname.split('/').slice(1).map(decodeURIComponent);
  const found = router.find(method, segments);
  if (found.kind !== 'route') throw new Error(`no route: ${method} ${address}`);
  const req: Request = {
    method,
    path: url.pathname,
    query: url.searchParams,
    params: found.params,
    headers: { host: HOST, ...headers },
    body,
    text: '',
    remote: '127.0.0.1',
    raw: {} as IncomingMessage,
  };
  return await found.route.handle(req, app);
};

const PAGES = '/console payments webhooks inbox schedules scenarios faults clock requests channels settings'
  .split(' ')
  .map((name, index) => (index === 0 ? name : `/console/${name}`));

test('every page of the console can be read in Korean and in English', async () => {
  const app = freshApp();
  for (const path of PAGES) {
    const korean = await call(app, path, { method: 'GET' });
    const english = await call(app, path, { method: 'GET', headers: { cookie: 'console_language=en' } });
    expect(String(korean.body)).toContain('<html lang="ko">');
    expect(String(english.body)).toContain('<html lang="en">');
    expect(String(english.body).match(/[가-힣]+/g) ?? [], path).toEqual(
      path === '/console/scenarios' || path === '/console/channels' ? expect.anything() : ['한국어'],
    );
  }
});

test('a page of another site cannot press a button of the console', async () => {
  const app = freshApp();
  const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
  const answer = await call(app, '/console/settings/reset', { method: 'POST', headers });
  expect(answer.status).toBe(403);
  expect(isOwnForm({ headers: { host: HOST, origin: 'http://localhost:3000' } })).toBe(false);
  expect(isOwnForm({ headers: { host: HOST, origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin' } })).toBe(true);
});

test('a switch that is left unticked is switched off', async () => {
  const app = freshApp();
  expect(app.store.settings.confirm_enabled).toBe(true);
  await call(app, '/console/settings/behaviour', {
    method: 'POST',
    body: { legacy_query: 'true', confirm_timeout_ms: '3000' },
  });
  expect(app.store.settings).toMatchObject({ confirm_enabled: false, legacy_query: true, confirm_timeout_ms: 3000 });
});

test('making a channel the default keeps all channels, and a wrong pg now opens it', async () => {
  const app = freshApp();
  const before = app.store.count('channels');
  await call(app, '/console/channels/default', { method: 'POST', body: { key: 'channel-key-payco' } });
  expect(app.store.count('channels')).toBe(before);
  expect([...app.store.all('channels')][0]?.pg_provider).toBe('payco');
});

test('a channel can be renamed, and two channels cannot share a key', async () => {
  const app = freshApp();
  const fields = { pg_provider: 'kcp', pg_id: 'T0000', channel_name: '우리 KCP', type: 'payment' };
  const save = (body: Record<string, string>) => call(app, '/console/channels/save', { method: 'POST', body });
  await save({ ...fields, key: 'channel-key-kcp', channel_key: 'channel-key-ours', sandbox: 'true' });
  expect(app.store.get('channels', 'channel-key-kcp')).toBeNull();
  expect(app.store.get('channels', 'channel-key-ours')).toMatchObject({ pg_id: 'T0000', sandbox: true });
  const taken = await save({ ...fields, channel_key: 'channel-key-ours' });
  expect(taken.headers?.location).toContain('error=');
});

test('a mail is shown without running what is in it', async () => {
  const app = freshApp();
  const message = { id: 'mail-1', seq: 1, kind: 'mail' as const, from: 'shop@shop.example', to: ['b@shop.example'] };
  const html = '<p>주문 확인</p><script>alert(1)</script>';
  app.store.put('inbox', 'mail-1', {
    ...message,
    subject: '<b>주문</b>',
    text: '주문 확인',
    html,
    raw: '',
    received_at: 1,
  });
  const page = await call(app, '/console/inbox/mail-1', { method: 'GET' });
  expect(String(page.body)).toContain('&lt;b&gt;주문&lt;/b&gt;');
  const body = await call(app, '/console/inbox/mail-1/html', { method: 'GET' });
  expect(body.headers?.['content-security-policy']).toMatch(/default-src 'none'.*sandbox(?! allow-scripts)/);
});

test('the language link goes back to the console only', async () => {
  const go = (back: string) =>
    call(freshApp(), `/console/language?to=en&back=${encodeURIComponent(back)}`, { method: 'GET' });
  expect((await go('/console/payments')).headers?.location).toBe('/console/payments');
  expect((await go('//evil.example')).headers?.location).toBe('/console');
  expect((await go('/console/../../evil')).headers?.location).toBe('/console');
});

test('a payment is found by a phone number with or without dashes', () => {
  const payment = {
    imp_uid: 'imp_1',
    merchant_uid: 'ord-7',
    name: '원두',
    buyer_name: '구매자',
    buyer_email: null,
    buyer_tel: '010-2222-3333',
    apply_num: '30018842',
    pg_tid: null,
    vbank_num: null,
  };
  const found = (search: string) => isFound(payment, search);
  expect(['01022223333', '2222-3333', 'ORD-7', '원두', '30018842', ''].every(found)).toBe(true);
  expect(found('01099998888')).toBe(false);
});
