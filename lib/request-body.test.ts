import { expect, test } from 'vitest';
import { readBody } from './request-body';

const post = (body: BodyInit, type: string) =>
  readBody(new Request('http://shop', { method: 'POST', body, headers: { 'content-type': type } }));

test('JSON and forms are read, with or without a charset', async () => {
  expect(await post('{"imp_uid":"imp_1"}', 'application/json; charset=utf-8')).toEqual({ imp_uid: 'imp_1' });
  expect(await post('imp_uid=imp_1&status=paid', 'application/x-www-form-urlencoded')).toEqual({
    imp_uid: 'imp_1',
    status: 'paid',
  });
});

test('anything else is nothing', async () => {
  expect(await post('{"imp_uid":', 'application/json')).toBeNull();
  expect(await post('imp_uid=imp_1', 'text/plain')).toBeNull();
  expect(await post(`{"a":"${'x'.repeat(64_001)}"}`, 'application/json')).toBeNull();
});

test.each([
  ['{"name":"a\\u0000b"}', 'application/json'],
  ['{"name":"a\0b"}', 'application/json'],
  ['name=a%00b', 'application/x-www-form-urlencoded'],
])('a byte that no text has is refused before the database sees it', async (body, type) => {
  expect(await post(body, type)).toBeNull();
});
