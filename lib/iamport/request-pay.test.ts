import { describe, expect, test } from 'vitest';
import { krw } from '../domain/money';
import type { PayMethod } from './channels';
import { findWay, readContracts } from './contracts';
import { type Attempt, requestPay, type WindowSettings } from './request-pay';

const settings: WindowSettings = {
  usesEscrow: false,
  confirmUrl: null,
  instalmentMonthsMax: null,
  businessNumber: '123-45-67890',
  depositDays: 3,
  returnUrl: 'https://shop.example/payments/complete',
};

type Change = Partial<Attempt> & { settings?: Partial<WindowSettings>; contracts?: string };

function ask(pg: string, payMethod: PayMethod, { settings: other, contracts = '', ...change }: Change = {}) {
  const way = findWay(readContracts(contracts).contracts, pg, payMethod);
  if (!way) throw new Error('no such way');
  const attempt: Attempt = {
    ...way,
    merchantUid: 'gagaeABC',
    productNames: ['린넨 앞치마', '머그'],
    money: krw(14_000),
    taxFreeKrw: 0,
    buyer: { name: '아주긴이름'.repeat(5), tel: '01012345678', email: 'buyer@example.com' },
    address: '서울 중구 세종대로 110',
    postcode: '04524',
    locale: 'ko',
    at: new Date('2026-11-24T16:00:00Z'),
    ...change,
  };
  return requestPay(attempt, { ...settings, ...other });
}

test('a window is asked for exactly what the checkout costs', () => {
  expect(ask('html5_inicis', 'card')).toEqual({
    pg: 'html5_inicis',
    pay_method: 'card',
    merchant_uid: 'gagaeABC',
    name: '린넨 앞치마 외 1건',
    amount: 14_000,
    currency: 'KRW',
    buyer_name: '아주긴이름아주긴이름아주긴이름아',
    buyer_tel: '01012345678',
    buyer_email: 'buyer@example.com',
    buyer_addr: '서울 중구 세종대로 110',
    buyer_postcode: '04524',
    m_redirect_url: 'https://shop.example/payments/complete',
  });
});

describe('a contract is named', () => {
  test('by its PG, by PG and MID, or by its channel key alone', () => {
    expect(ask('html5_inicis', 'card', { contracts: 'html5_inicis.MOIgagae' }).pg).toBe('html5_inicis.MOIgagae');
    const keyed = ask('html5_inicis', 'card', { contracts: 'html5_inicis=channel-key-1' });
    expect(keyed.channelKey).toBe('channel-key-1');
    expect(keyed).not.toHaveProperty('pg');
  });

  test('by what stands in the place of a name of 2016', () => {
    expect(ask('kakao', 'card').pg).toBe('kakaopay');
    expect(ask('jtnet', 'card').pg).toBe('jtnet');
  });
});

test('a method has the name its PG knows it by', () => {
  expect(ask('html5_inicis', 'samsung').pay_method).toBe('samsung');
  expect(ask('nice_v2', 'samsung').pay_method).toBe('samsungpay');
  expect(ask('paypal_v2', 'card').pay_method).toBe('paypal');
});

describe('a window gets what it does not open without', () => {
  test('a deposit is due at the end of the third day in Seoul, where it is already tomorrow', () => {
    expect(ask('html5_inicis', 'vbank').vbank_due).toBe('20261128235959');
    expect(ask('html5_inicis', 'card')).not.toHaveProperty('vbank_due');
  });

  test('also where the buyer may choose a virtual account inside', () => {
    expect(ask('payco', 'card').vbank_due).toBe('20261128235959');
  });

  test('a phone bill says that the goods are real things', () => {
    expect(ask('danal', 'phone').digital).toBe(false);
  });

  test('Danal’s virtual account names the seller’s business number', () => {
    expect(ask('danal_tpay', 'vbank').biz_num).toBe('1234567890');
    expect(ask('html5_inicis', 'vbank')).not.toHaveProperty('biz_num');
  });

  test('the old module of NICE opens its newer page on phones', () => {
    expect(ask('nice', 'card').niceMobileV2).toBe(true);
  });
});

describe('the shop decides', () => {
  test('about escrow, where the channel takes it', () => {
    const on = { settings: { usesEscrow: true } };
    expect(ask('html5_inicis', 'vbank', on).escrow).toBe(true);
    expect(ask('html5_inicis', 'card', on)).not.toHaveProperty('escrow');
    expect(ask('nice', 'vbank', on)).not.toHaveProperty('escrow');
    expect(ask('html5_inicis', 'vbank')).not.toHaveProperty('escrow');
  });

  test('about the question before approval', () => {
    const confirmUrl = 'https://shop.example/payments/confirm';
    expect(ask('html5_inicis', 'card', { settings: { confirmUrl } }).confirm_url).toBe(confirmUrl);
  });

  const months = (pg: string, instalmentMonthsMax: number | null, won = 50_000) =>
    ask(pg, 'card', { settings: { instalmentMonthsMax }, money: krw(won) }).display?.card_quota;

  test('about instalments from 50,000 won', () => {
    expect(months('html5_inicis', 4)).toEqual([2, 3, 4]);
    expect(months('html5_inicis', 4, 49_999)).toBeUndefined();
    expect(months('html5_inicis', null)).toBeUndefined();
  });

  test('or against them, as each PG writes it', () => {
    expect(months('html5_inicis', 0)).toEqual([]);
    expect(months('tosspayments', 0)).toEqual([0]);
    expect(months('kakaopay', 4)).toBeUndefined();
  });
});

test('tax-free goods are named in won, and mean nothing to a window in dollars', () => {
  expect(ask('html5_inicis', 'card', { taxFreeKrw: 4_000 }).tax_free).toBe(4_000);
  const dollars = ask('paypal', 'card', { taxFreeKrw: 4_000, money: { minor: 1_014, currency: 'USD' } });
  expect(dollars).toMatchObject({ amount: 10.14, currency: 'USD' });
  expect(dollars).not.toHaveProperty('tax_free');
});

test('an English buyer gets an English window where there is one', () => {
  expect(ask('html5_inicis', 'card', { locale: 'en' }).language).toBe('en');
  expect(ask('kakaopay', 'card', { locale: 'en' })).not.toHaveProperty('language');
});

test('a title keeps to its PG’s rules', () => {
  expect(ask('nice_v2', 'card', { productNames: ['[한정] 앞치마-M'] }).name).toBe('한정 앞치마 M');
});
