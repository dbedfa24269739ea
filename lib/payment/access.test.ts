import { beforeAll, expect, test, vi } from 'vitest';
import { accessToken, isShutCheckout, opens } from './access';

const id = '425f1061-c922-4c2f-88be-ecc1c7f97c3d';

beforeAll(() => {
  vi.stubEnv('SHOP_SECRET', 'a secret of at least 32 characters');
  vi.stubEnv('DATABASE_URL', 'postgresql://localhost/none');
  vi.stubEnv('IAMPORT_API_URL', 'http://localhost:1');
  vi.stubEnv('IAMPORT_SDK_URL', 'http://localhost:1/sdk.js');
});

test('a token opens its own checkout and no other', () => {
  expect(opens(accessToken(id), id)).toBe(true);
  expect(opens(accessToken(id), id.replace('4', '5'))).toBe(false);
  expect(opens('', id)).toBe(false);
});

test('a checkout’s address without its token is shut; other addresses are not the concern', () => {
  const query = (token: string) => new URLSearchParams({ token });
  expect(isShutCheckout(`/checkout/${id}`, query(accessToken(id)))).toBe(false);
  expect(isShutCheckout(`/checkout/${id}`, query('guessed'))).toBe(true);
  expect(isShutCheckout(`/checkout/${id}`, new URLSearchParams())).toBe(true);
  expect(isShutCheckout('/checkout', new URLSearchParams())).toBe(false);
  expect(isShutCheckout('/checkout/notice', new URLSearchParams())).toBe(false);
});
