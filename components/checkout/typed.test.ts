import { expect, test } from 'vitest';
import { findFaults, memoTyped, nothingTyped, readTyped, type Typed, toBody } from './typed';

const filled: Typed = {
  ...nothingTyped,
  'buyer.name': '구매자',
  'buyer.tel': '010-1234-5678',
  'buyer.email': 'buyer@example.com',
  'shipping.postcode': '04524',
  'shipping.address1': '서울 중구 세종대로 110',
  'shipping.address2': '',
  memoChoice: '',
  memoText: '',
  way: 'html5_inicis:card',
};

test('an empty form is told about every field that is needed, and about the consent', () => {
  expect(findFaults(nothingTyped, false)).toEqual({
    'buyer.name': 'required',
    'buyer.tel': 'required',
    'buyer.email': 'required',
    'shipping.postcode': 'required',
    'shipping.address1': 'required',
    'payment.pg': 'required',
    consents: 'consent',
  });
});

test('a phone number may be written with dashes or spaces', () => {
  expect(findFaults(filled, true)).toEqual({});
  expect(findFaults({ ...filled, 'buyer.tel': '02 123 4567' }, true)).toEqual({});
});

test('a phone number, an e-mail address and a postcode that cannot be right are named', () => {
  const typed = { ...filled, 'buyer.tel': '1234', 'buyer.email': 'buyer@example', 'shipping.postcode': '4524' };
  expect(findFaults(typed, true)).toEqual({
    'buyer.tel': 'tel',
    'buyer.email': 'email',
    'shipping.postcode': 'postcode',
  });
});

test('what is typed is read without the spaces around it', () => {
  const form = new FormData();
  form.set('buyer.name', '  구매자 ');
  form.set('way', 'html5_inicis:card');
  expect(readTyped(form)).toEqual({ ...nothingTyped, 'buyer.name': '구매자', way: 'html5_inicis:card' });
});

const memoOf = (preset: string) => (preset === 'door' ? '문 앞에 놓아 주세요' : preset);

test('a memo preset becomes the words the courier reads, and words of the buyer stay theirs', () => {
  const wish = { lines: [{ sku: 'A', quantity: 1 }], expectedTotalKrw: 14_000, locale: 'ko', consents: ['order@1'] };
  const memo = (choice: Partial<Typed>) => toBody({ ...filled, ...choice }, wish, memoOf).shipping.memo;
  expect(memo({ memoChoice: 'door' })).toBe('문 앞에 놓아 주세요');
  expect(memo({ memoChoice: 'custom', memoText: '경비실 옆 선반' })).toBe('경비실 옆 선반');
  expect(memo({ memoChoice: '', memoText: '지워진 말' })).toBe('');
});

test('a memo of an earlier checkout is shown as the preset it came from, or as the own words', () => {
  expect(memoTyped('문 앞에 놓아 주세요', memoOf)).toEqual({ memoChoice: 'door', memoText: '' });
  expect(memoTyped('경비실 옆 선반', memoOf)).toEqual({ memoChoice: 'custom', memoText: '경비실 옆 선반' });
  expect(memoTyped('', memoOf)).toEqual({ memoChoice: '', memoText: '' });
});

test('a cash receipt is asked for only where the money leaves no card slip, with a number that can be right', () => {
  const wanted = {
    ...filled,
    way: 'html5_inicis:trans',
    'cashReceipt.purpose': 'expense',
    'cashReceipt.expense': '120-81-47521',
  };
  const wish = { lines: [], expectedTotalKrw: 1_000, locale: 'ko', consents: ['order@1'] };
  const receiptOf = (typed: Typed) => toBody(typed, wish, (preset) => preset).cashReceipt;
  expect(receiptOf(wanted)).toEqual({ purpose: 'expense', identifier: '120-81-47521' });
  expect(receiptOf({ ...wanted, way: 'html5_inicis:card' })).toBeUndefined();
  expect(findFaults(wanted, true)).toEqual({});
  expect(findFaults({ ...wanted, 'cashReceipt.expense': '120-81-47522' }, true)).toEqual({
    'cashReceipt.identifier': 'business-number',
  });
});
