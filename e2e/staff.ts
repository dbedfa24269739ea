// People who work in the shop beside its owner.

import { type APIRequest, type APIRequestContext, expect } from '@playwright/test';
import { formsOn } from './forms';
import { signInByApi } from './operator';

const password = 'a-long-password';

/** Has the owner invite somebody, who joins. `owner` is signed in. Answers what they sign in with. */
export async function invite(owner: APIRequestContext, role: string): Promise<{ email: string; password: string }> {
  const email = `staff-${Math.floor(Math.random() * 1_000_000_000)}@gagae.example`;
  const form = formsOn(await (await owner.get('/admin/staff')).text()).find((one) => 'email' in one);
  const made = await owner.post('/admin/staff', { multipart: { ...form, email, role } });
  const [link = ''] = /\/admin\/sign-in\/join\?token=[\w-]+/.exec(await made.text()) ?? [];
  const joining = formsOn(await (await owner.get(link)).text()).find((one) => 'token' in one);
  const joined = await owner.post(link, {
    multipart: { ...joining, name: '새 직원', password },
    maxRedirects: 0,
  });
  expect(joined.status()).toBe(303);
  return { email, password };
}

/** Somebody of the staff who is signed in, with a program of their own. */
export async function someoneOfStaff(
  maker: APIRequest,
  owner: APIRequestContext,
  role: string,
  baseURL: string,
): Promise<APIRequestContext> {
  const account = await invite(owner, role);
  const context = await maker.newContext({ baseURL });
  await signInByApi(context, baseURL, account);
  return context;
}
