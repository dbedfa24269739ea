// What a page of the operators' side offers somebody is what they may do: every button and every link, tried by each role.

import { type APIRequestContext, expect, test } from '@playwright/test';
import { formsOn, isAction } from './forms';
import { buy, signInByApi } from './operator';
import { someoneOfStaff } from './staff';

const mainOf = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

/** The same form about things that do not exist: whoever may send it changes nothing by it. */
function aboutNothing(form: Record<string, string>): Record<string, string> {
  const harmless = Object.entries(form).map(([name, value]): [string, string] => {
    const bound = name.startsWith('$ACTION') && value.startsWith('[') ? JSON.parse(value) : null;
    const other = (word: unknown) => (typeof word === 'number' ? -1 : word === 'ko' ? 'ko' : 'no-such-thing');
    return [name, bound ? JSON.stringify(bound.map(other)) : value];
  });
  return Object.fromEntries(harmless.filter(([name]) => name.startsWith('$ACTION')));
}

/** Tries every button on a page; answers how many there were. */
async function tryButtons(someone: APIRequestContext, path: string, html: string): Promise<number> {
  const forms = formsOn(mainOf(html)).filter(isAction);
  for (const form of forms) {
    const answer = await someone.post(path, { multipart: aboutNothing(form), maxRedirects: 0 });
    expect(answer.headers().location ?? '', `${path}: ${JSON.stringify(form)}`).not.toContain('/admin/denied');
  }
  return forms.length;
}

const kindOf = (path: string): string => path.replace(/[\d-]+\w*$/, '');

/** Where a page leads, one address of each kind. */
const linksOn = (html: string): string[] =>
  [...mainOf(html).matchAll(/href="(\/admin[^"?#]*)/g)].map(([, path = '']) => kindOf(path));

/** Looks through a role's pages; answers how many buttons they have. */
async function lookThrough(someone: APIRequestContext, pages: readonly string[]): Promise<number> {
  const isShut = new Map<string, boolean>();
  const links = new Set<string>();
  const read = async (path: string): Promise<string> => {
    const response = await someone.get(path);
    isShut.set(kindOf(path), response.url().includes('/admin/denied'));
    return isShut.get(kindOf(path)) ? '' : response.text();
  };
  let buttons = 0;
  for (const path of pages) {
    const html = await read(path);
    buttons += await tryButtons(someone, path, html);
    for (const link of linksOn(html)) links.add(link);
  }
  for (const link of links) if (!isShut.has(link)) await read(link);
  expect([...links].filter((link) => isShut.get(link))).toEqual([]);
  await someone.dispose();
  return buttons;
}

test('nobody is offered what they may not do', async ({ request, playwright, baseURL }) => {
  const { number, impUid } = await buy(request);
  await buy(request, { customer_uid_usage: 'payment' });
  await signInByApi(request, String(baseURL));
  const [, product = ''] = /(\/admin\/products\/\d+)/.exec(await (await request.get('/admin/products')).text()) ?? [];
  const menu = [
    'orders',
    'shipping',
    'products',
    'refunds',
    'claims',
    'receipts',
    'subscriptions',
    'parked',
    'questions',
  ];
  const pages = ['/admin', product, `/admin/orders/${number}`, `/admin/payments/${impUid}`].concat(
    menu.map((name) => `/admin/${name}`),
  );
  const roles = ['viewer', 'packer', 'support'];
  const [viewer = -1, packer = 0, support = 0] = await Promise.all(
    roles.map(async (role) =>
      lookThrough(await someoneOfStaff(playwright.request, request, role, String(baseURL)), pages),
    ),
  );
  expect(viewer, 'who only looks has no button to press').toBe(0);
  expect(packer).toBeGreaterThanOrEqual(3);
  expect(support).toBeGreaterThanOrEqual(3);
});
