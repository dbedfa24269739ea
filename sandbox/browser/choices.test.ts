import { expect, test } from 'vitest';
import { cardChoices, methodChoices, quotaChoices } from './choices';

const param = { amount: 50_000, currency: 'KRW', cardQuota: null, cardDirect: null, cardDetail: [] };

test('instalments are offered from 50,000 won on', () => {
  expect(quotaChoices('html5_inicis', { ...param, amount: 49_999 })).toEqual([0]);
  expect(quotaChoices('html5_inicis', param)).toEqual([0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

test('a shop can offer lump sum only, or only the months it names', () => {
  expect(quotaChoices('html5_inicis', { ...param, cardQuota: [] })).toEqual([0]);
  expect(quotaChoices('html5_inicis', { ...param, cardQuota: [0] })).toEqual([0]);
  expect(quotaChoices('html5_inicis', { ...param, cardQuota: [6] })).toEqual([0, 6]);
});

test('Toss Payments fills the gaps, and KakaoPay fixes the only month it is given', () => {
  expect(quotaChoices('tosspayments', { ...param, cardQuota: [2, 4] })).toEqual([0, 2, 3, 4]);
  expect(quotaChoices('kakaopay', { ...param, cardQuota: [3] })).toEqual([3]);
});

test('foreign money has no instalments', () => {
  expect(quotaChoices('paypal', { ...param, currency: 'USD' })).toEqual([0]);
});

test('a card company opened directly is the only one, with its instalment', () => {
  const direct = { ...param, cardDirect: { code: '365', quota: 3 } };
  expect(cardChoices(direct)).toEqual(['365']);
  expect(quotaChoices('html5_inicis', direct)).toEqual([3]);
});

test('a shop can hide all card companies but those it names', () => {
  const cardDetail = [
    { code: '*', enabled: false },
    { code: '366', enabled: true },
    { code: '369', enabled: true },
  ];
  expect(cardChoices({ cardDirect: null, cardDetail })).toEqual(['366', '369']);
  expect(cardChoices({ cardDirect: null, cardDetail: [{ code: '361', enabled: false }] })).not.toContain('361');
});

test('PAYCO and KakaoPay let the buyer choose the method, starting with the one asked for', () => {
  expect(methodChoices('payco', 'trans')).toEqual(['trans', 'card', 'vbank', 'point']);
  expect(methodChoices('kakaopay', 'card')).toEqual(['card', 'point']);
  expect(methodChoices('html5_inicis', 'vbank')).toEqual(['vbank']);
});
