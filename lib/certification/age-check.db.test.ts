import { afterEach, describe, expect, test } from 'vitest';
import { shiftClock } from '../clock';
import { db } from '../db';
import { runNextJob } from '../jobs/worker';
import { openCheckout } from '../payment/open-checkout';
import { letGo } from '../retention/retention';
import { stockShelf, wish } from '../testing/shop';
import { isKnownAdult, localeOfAgeCheck, openAgeCheck, runErasure, settleAgeCheck } from './age-check';

afterEach(() => shiftClock(0));

const api = process.env.IAMPORT_API_URL;
const headers = { 'content-type': 'application/json' };

/** Somebody proves who they are by a one-time number. Answers the imp_uid. */
async function certify(merchant_uid: string, birth: string, gender_digit: string): Promise<string> {
  const authorization = await token();
  const send = async (path: string, body: object) => {
    const init = { method: 'POST', headers: { ...headers, authorization }, body: JSON.stringify(body) };
    return ((await (await fetch(`${api}${path}`, init)).json()) as { response: { imp_uid: string } }).response;
  };
  const person = { name: '시험구매자', phone: '01012345678', birth, gender_digit, carrier: 'SKT' };
  const channel_key = 'channel-key-cert-danal';
  const { imp_uid } = await send('/certifications/otp/request', { ...person, channel_key, merchant_uid });
  const { code } = (await (await fetch(`${api}/__ctl/otp/${imp_uid}`)).json()) as { code: string };
  await send(`/certifications/otp/confirm/${imp_uid}`, { otp: code });
  return imp_uid;
}

async function token(): Promise<string> {
  const body = JSON.stringify({ imp_key: 'imp_key_sandbox', imp_secret: 'imp_secret_sandbox' });
  const answer = await fetch(`${api}/users/getToken`, { method: 'POST', headers, body });
  return ((await answer.json()) as { response: { access_token: string } }).response.access_token;
}

const known = async (imp_uid: string) =>
  (await fetch(`${api}/certifications/${imp_uid}`, { headers: { authorization: await token() } })).status === 200;

const erase = { 'erase-identity': (payload: unknown) => runErasure((payload as { impUid: string }).impUid) };

describe('an age check', () => {
  test('lets an adult buy, keeps nothing about the person, and has the provider erase them', async () => {
    const { id, request } = await openAgeCheck('ko');
    const impUid = await certify(request.merchant_uid, '900101', '1');
    expect(await settleAgeCheck(impUid, { id, merchantUid: null })).toEqual({ kind: 'adult', id });
    expect(await isKnownAdult(id)).toBe(true);
    while (await runNextJob('housekeeping', erase));
    expect(await known(impUid)).toBe(false);
    const row = JSON.stringify(await db.ageCheck.findUnique({ where: { id } }));
    expect(row).not.toMatch(/1990|시험구매자|01012345678/);
  });

  test('brings its visitor back to the language they read', async () => {
    const { request } = await openAgeCheck('en');
    expect(await localeOfAgeCheck(request.merchant_uid)).toBe('en');
    expect(await localeOfAgeCheck('gagaeageNOSUCHQUESTION')).toBe('ko');
    expect(await localeOfAgeCheck(null)).toBe('ko');
  });

  test('keeps the young out', async () => {
    const { id, request } = await openAgeCheck('ko');
    const impUid = await certify(request.merchant_uid, '150101', '3');
    expect(await settleAgeCheck(impUid, { id, merchantUid: null })).toEqual({ kind: 'minor' });
    expect(await isKnownAdult(id)).toBe(false);
  });

  test('of another person proves nothing', async () => {
    const [mine, theirs] = [await openAgeCheck('ko'), await openAgeCheck('ko')];
    const impUid = await certify(theirs.request.merchant_uid, '900101', '1');
    expect(await settleAgeCheck(impUid, { id: mine.id, merchantUid: mine.request.merchant_uid })).toEqual({
      kind: 'not-yours',
    });
    expect(await isKnownAdult(mine.id)).toBe(false);
  });

  test('made for no question of ours proves nothing', async () => {
    const { id } = await openAgeCheck('ko');
    const impUid = await certify('another-shop-1', '900101', '1');
    expect(await settleAgeCheck(impUid, { id, merchantUid: 'another-shop-1' })).toEqual({ kind: 'not-yours' });
  });

  test('is forgotten after a day', async () => {
    const { id, request } = await openAgeCheck('ko');
    await settleAgeCheck(await certify(request.merchant_uid, '900101', '1'), { id, merchantUid: null });
    shiftClock(25 * 3_600_000);
    expect(await isKnownAdult(id)).toBe(false);
    await letGo();
    expect(await db.ageCheck.count({ where: { id } })).toBe(0);
  });
});

test('goods for adults are sold to known adults only', async () => {
  const sku = await stockShelf(3);
  await db.product.updateMany({ where: { skus: { some: { code: sku } } }, data: { isAdultOnly: true } });
  const lines = [{ sku, quantity: 1 }];
  const anonymous = { key: null, previousId: null };
  expect(await openCheckout(wish(lines), anonymous)).toEqual({
    kind: 'invalid',
    fields: [{ path: 'certification', code: 'adult' }],
  });
  expect(await openCheckout(wish(lines), { ...anonymous, isAdult: true })).toMatchObject({ kind: 'opened' });
});
