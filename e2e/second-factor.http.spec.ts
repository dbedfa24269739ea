// Signing in with an authenticator app, from adding it to the last recovery code, as a browser without JavaScript does it.

import { type APIRequestContext, expect, test } from '@playwright/test';
import { TOTP } from 'otpauth';
import { formsOn } from './forms';
import { signInByApi } from './operator';
import { invite } from './staff';

/** Sends the form of a page that has this field. */
async function send(someone: APIRequestContext, path: string, field: string, typed: Record<string, string>) {
  const html = await (await someone.get(path)).text();
  const forms = formsOn(html).filter((one) => field in one && !('wanted' in one));
  return someone.post(path, { multipart: { ...forms[0], ...typed }, maxRedirects: 0 });
}

test('who has added an app is let in by its code, once, and by nothing less', async ({
  request,
  playwright,
  baseURL,
}) => {
  await signInByApi(request, String(baseURL));
  const account = await invite(request, 'packer');
  const someone = await playwright.request.newContext({ baseURL });
  await signInByApi(someone, String(baseURL), account);
  await send(someone, '/admin/account', 'password', { password: account.password });
  const page = await (await someone.get('/admin/account')).text();
  const secret = (/<code[^>]*>((?:[A-Z2-7]{4} ?){8})<\/code>/.exec(page)?.[1] ?? '').replaceAll(' ', '');
  const app = new TOTP({ secret });
  await send(someone, '/admin/account', 'code', { code: app.generate() });

  const elsewhere = await playwright.request.newContext({ baseURL });
  await signInByApi(elsewhere, String(baseURL), account);
  expect((await elsewhere.get('/admin', { maxRedirects: 0 })).headers().location).toContain('/admin/sign-in');
  const used = await send(elsewhere, '/admin/sign-in/code', 'code', { code: app.generate() });
  expect(used.headers().location ?? '').not.toMatch(/\/admin$/);
  expect((await elsewhere.get('/admin', { maxRedirects: 0 })).headers().location).toContain('/admin/sign-in');
  const next = app.generate({ timestamp: Date.now() + 30_000 });
  const right = await send(elsewhere, '/admin/sign-in/code?next=/admin/orders', 'code', { code: next });
  expect(right.headers().location).toMatch(/\/admin\/orders$/);
  expect((await elsewhere.get('/admin', { maxRedirects: 0 })).status()).toBe(200);

  await someone.dispose();
  await elsewhere.dispose();
});
