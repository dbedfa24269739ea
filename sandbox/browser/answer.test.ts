import { expect, test } from 'vitest';
import { callbackArgument } from './answer';
import { sdkVersion } from './sdk-versions';

const paid = {
  rsp: { success: true, imp_uid: 'imp_1', merchant_uid: 'ord-1', paid_amount: 14_000, apply_num: '30018842' },
  newRsp: { imp_uid: 'imp_1', merchant_uid: 'ord-1' },
  isNewShape: false,
};

test('the script of 2016 tells its shop about success', () => {
  expect(callbackArgument(paid, sdkVersion('1.1.2'))).toEqual(paid.rsp);
});

test("today's script leaves success out, and keeps the rest for old modules", () => {
  expect(callbackArgument(paid, sdkVersion('1.3.0'))).toEqual({
    imp_uid: 'imp_1',
    merchant_uid: 'ord-1',
    paid_amount: 14_000,
    apply_num: '30018842',
  });
});

test("today's script hands over only the four fields of a new module", () => {
  const refused = { imp_uid: 'imp_1', merchant_uid: 'ord-1', error_code: 'X', error_msg: '거절' };
  const end = { ...paid, newRsp: refused, isNewShape: true };
  expect(callbackArgument(end, sdkVersion('1.3.0'))).toEqual(refused);
});
