import { beforeAll, expect, test, vi } from 'vitest';
import { seal, unseal } from './seal';

beforeAll(() => {
  vi.stubEnv('SHOP_SECRET', 'a secret of at least 32 characters');
  vi.stubEnv('DATABASE_URL', 'postgresql://localhost/none');
  vi.stubEnv('IAMPORT_API_URL', 'http://localhost:1');
  vi.stubEnv('IAMPORT_SDK_URL', 'http://localhost:1/sdk.js');
});

test('what is sealed opens for its owner only', () => {
  const sealed = seal('110-123-456789', 'payment-1');
  expect(sealed).not.toContain('110');
  expect(unseal(sealed, 'payment-1')).toBe('110-123-456789');
  expect(unseal(sealed, 'payment-2')).toBeNull();
});

test('the same text is never sealed the same way twice', () => {
  expect(seal('a', 'owner')).not.toBe(seal('a', 'owner'));
});

test('a text that was changed, cut, or sealed by a key that is gone opens for nobody', () => {
  const sealed = seal('a secret', 'owner');
  const [id, body = ''] = sealed.split('.');
  const flipped = `${body[0] === 'A' ? 'B' : 'A'}${body.slice(1)}`;
  for (const wrong of [`${id}.${flipped}`, `${id}.${body.slice(0, 20)}`, `otherkey.${body}`, 'nonsense', ''])
    expect(unseal(wrong, 'owner')).toBeNull();
});
