import { expect, test } from 'vitest';
import { krw } from '../domain/money';
import { findChannel, offeredChannels, type PayMethod } from './channels';
import { requestPay } from './request-pay';

const attempt = (pg: string, payMethod: PayMethod) => {
  const channel = findChannel(pg, payMethod);
  if (!channel) throw new Error('no such channel');
  return requestPay({
    channel,
    payMethod,
    merchantUid: 'gagaeABC',
    title: '린넨 앞치마 외 1건',
    money: krw(14_000),
    buyer: { name: '아주긴이름'.repeat(5), tel: '01012345678', email: 'buyer@example.com' },
    address: '서울 중구 세종대로 110',
    postcode: '04524',
    returnUrl: 'https://shop.example/payments/complete',
    at: new Date('2026-11-24T16:00:00Z'),
    depositDays: 3,
  });
};

test('a window is asked for exactly what the checkout costs', () => {
  expect(attempt('html5_inicis', 'card')).toMatchObject({
    pg: 'html5_inicis',
    pay_method: 'card',
    merchant_uid: 'gagaeABC',
    amount: 14_000,
    m_redirect_url: 'https://shop.example/payments/complete',
  });
});

test('names longer than the provider stores are cut to what it stores', () => {
  expect(attempt('html5_inicis', 'card').buyer_name).toHaveLength(16);
});

test('a deposit is due at the end of the third day in Seoul, where it is already tomorrow', () => {
  expect(attempt('html5_inicis', 'vbank').vbank_due).toBe('20261128235959');
});

test('a phone bill says that the goods are real things', () => {
  expect(attempt('html5_inicis', 'phone').digital).toBe(false);
});

test('the name of 2016 opens what stands in its place today', () => {
  expect(attempt('kakao', 'card').pg).toBe('kakaopay');
});

test('a method has the name its PG knows it by', () => {
  expect(attempt('html5_inicis', 'samsung').pay_method).toBe('samsung');
  expect(attempt('nice_v2', 'samsung').pay_method).toBe('samsungpay');
});

test('everything the checkout offers can be opened', () => {
  for (const { pg, payMethod } of offeredChannels()) expect(findChannel(pg, payMethod)).not.toBeNull();
  expect(findChannel('danal', 'card')).toBeNull();
});
