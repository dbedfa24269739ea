import { afterEach, describe, expect, test, vi } from 'vitest';
import { db } from '../db';
import type { Role } from '../domain/permissions';
import { getSeller } from '../seller';
import { anOperator } from '../testing/bought';
import { open, stockShelf } from '../testing/shop';
import { changeSettings, listSettingMoves, listSettings, type SettingChange } from './change-settings';
import { readSettings, settingsBefore } from './read-settings';

afterEach(() => vi.unstubAllEnvs());

const by = async (role: Role = 'owner') => ({ id: (await anOperator()).id, role });

/** Sets something as an operator who sees what it is now. */
async function set(name: SettingChange['name'], text: string, role: Role = 'owner') {
  const rows = (await listSettings(role)).flatMap((group) => group.rows);
  const after = rows.find((row) => row.name === name)?.number ?? 0;
  return changeSettings([{ name, text, after }], await by(role));
}

describe('a setting', () => {
  test('counts more than the environment, and leaves to it again what is emptied', async () => {
    expect((await readSettings()).DEPOSIT_DAYS).toBe(3);
    expect(await set('DEPOSIT_DAYS', '7')).toEqual({ kind: 'saved' });
    expect((await readSettings()).DEPOSIT_DAYS).toBe(7);
    await set('DEPOSIT_DAYS', '');
    expect((await readSettings()).DEPOSIT_DAYS).toBe(3);
  });

  test('keeps who changed what to what, in the ledger of operators too', async () => {
    await set('SELLER_NAME', '가게 하나');
    await set('SELLER_NAME', '가게 둘');
    const [move] = await listSettingMoves();
    expect(move).toMatchObject({ name: 'SELLER_NAME', from: '가게 하나', to: '가게 둘' });
    expect(move?.by).toContain('@');
    const entry = await db.auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(entry).toMatchObject({ action: 'settings.change', subject: 'SELLER_NAME' });
    expect((await getSeller()).name).toBe('가게 둘');
  });

  test('is known as it was, for texts that were read then', async () => {
    await set('SELLER_TEL', '02-111-1111');
    const at = new Date();
    await set('SELLER_TEL', '02-222-2222');
    expect((await settingsBefore(at)).SELLER_TEL).toBe('02-111-1111');
  });

  test.each([
    ['SELLER_BUSINESS_NUMBER', '123-45-67890', 'business-number'],
    ['SELLER_EMAIL', 'nobody', 'email'],
    ['SELLER_POSTCODE', '123', 'postcode'],
    ['DEPOSIT_DAYS', '15', 'number'],
    ['RESERVATION_MINUTES', '4', 'number'],
    ['LOW_STOCK_MAX', '-1', 'number'],
    ['KRW_PER_USD', '1,380', 'rate'],
  ] as const)('%s is not %s, and the form says why', async (name, text, fault) => {
    expect(await set(name, text)).toEqual({ kind: 'refused', faults: { [name]: fault } });
  });

  test('is refused with all that came with it when one of them is wrong', async () => {
    const before = await db.edition.count();
    const changes = [
      { name: 'SELLER_HOST', text: '호스트', after: 0 },
      { name: 'DEPOSIT_DAYS', text: '99', after: 0 },
    ] as const;
    expect(await changeSettings(changes, await by())).toMatchObject({ kind: 'refused' });
    expect(await db.edition.count()).toBe(before);
  });
});

test('two operators who change the same setting at once do not undo each other unseen', async () => {
  const change = { name: 'SELLER_HOST', text: '호스트', after: 0 } as const;
  const outcomes = await Promise.all([changeSettings([change], await by()), changeSettings([change], await by())]);
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['outdated', 'saved']);
});

test('nobody but an owner moves the sum that needs a second person', async () => {
  await set('REFUND_APPROVAL_KRW', '5000', 'manager');
  expect((await readSettings()).REFUND_APPROVAL_KRW).toBe(1_000_000);
  await set('REFUND_APPROVAL_KRW', '50,000');
  expect((await readSettings()).REFUND_APPROVAL_KRW).toBe(50_000);
});

test('a checkout keeps the rate and the time it was opened with', async () => {
  const wished = { payment: { pg: 'paypal_v2', payMethod: 'card' } } as const;
  const lines = [{ sku: await stockShelf(5, 40_000), quantity: 1 }];
  const before = await open(lines, wished);
  await set('KRW_PER_USD', '2000');
  await set('RESERVATION_MINUTES', '120');
  const after = await open(lines, wished);
  const rateOf = async ({ checkoutId }: { checkoutId: string }) =>
    (await db.payment.findFirstOrThrow({ where: { checkoutId } })).hundredthsKrwPerUsd;
  expect([await rateOf(before), await rateOf(after)]).toEqual([138_050, 200_000]);
  expect(after.expiresAt.getTime() - before.expiresAt.getTime()).toBeGreaterThan(80 * 60_000);
});

test('a live shop may say who sells in its settings, and cannot stop saying it', async () => {
  const live = {
    SHOP_MODE: 'live',
    SHOP_URL: 'https://shop.example',
    IAMPORT_API_URL: 'https://api.iamport.kr',
    IAMPORT_SDK_URL: 'https://cdn.iamport.kr/v1/iamport.js',
    IAMPORT_USER_CODE: 'imp12345678',
    IAMPORT_API_KEY: 'key',
    IAMPORT_API_SECRET: 'secret',
    IAMPORT_CHANNELS: 'html5_inicis.MOIgagae',
    SMTP_URL: 'smtps://user:password@mail.example',
    SIGN_IN_SANDBOX_URL: '',
  };
  for (const [name, text] of Object.entries({
    SELLER_NAME: '상호',
    SELLER_REPRESENTATIVE: '대표',
    SELLER_POSTCODE: '04524',
    SELLER_ADDRESS: '서울 중구 세종대로 110',
    SELLER_TEL: '02-120-0000',
    SELLER_EMAIL: 'hello@shop.example',
    SELLER_BUSINESS_NUMBER: '220-81-62517',
  } as const)) {
    await set(name as SettingChange['name'], text);
  }
  for (const [name, text] of Object.entries(live)) vi.stubEnv(name, text);
  expect(await set('SELLER_HOST', '다른 호스트')).toEqual({
    kind: 'refused',
    faults: { SELLER_MAIL_ORDER_NUMBER: 'needed' },
  });
  expect(await set('SELLER_MAIL_ORDER_NUMBER', '제2026-서울중구-0001호')).toEqual({ kind: 'saved' });
  expect((await readSettings()).SELLER_NAME).toBe('상호');
  expect(await set('SELLER_NAME', '')).toEqual({ kind: 'refused', faults: { SELLER_NAME: 'needed' } });
});
