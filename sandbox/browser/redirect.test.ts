import { expect, test } from 'vitest';
import { redirectFor } from './redirect';

const url = 'https://shop.example/return?cart=77&imp_uid=imp_1&merchant_uid=ord-1';

test("today's script sends a phone home with the two ids only", () => {
  expect(redirectFor({ rsp: { success: true }, redirectUrl: url }, { legacy: false })).toBe(url);
});

test('an old script adds imp_success, once', () => {
  expect(redirectFor({ rsp: { success: true }, redirectUrl: url }, { legacy: true })).toBe(`${url}&imp_success=true`);
  const already = `${url}&imp_success=false`;
  expect(redirectFor({ rsp: { success: false }, redirectUrl: already }, { legacy: true })).toBe(already);
});

test('a shop that named no address gets none', () => {
  expect(redirectFor({ rsp: { success: true }, redirectUrl: null }, { legacy: true })).toBeNull();
});
