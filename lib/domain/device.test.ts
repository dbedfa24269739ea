import { expect, test } from 'vitest';
import { deviceOf } from './device';

test('people recognise their own browsers', () => {
  const desktop =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
  expect(deviceOf(desktop)).toEqual({ browser: 'Chrome', system: 'Windows' });
  expect(deviceOf(`${desktop} Edg/140.0`)).toEqual({ browser: 'Edge', system: 'Windows' });
  expect(deviceOf(`${desktop} Whale/4.0`)).toEqual({ browser: 'Whale', system: 'Windows' });
  const phone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1';
  expect(deviceOf(phone)).toEqual({ browser: 'Safari', system: 'iPhone' });
  expect(deviceOf('curl/8.0')).toEqual({ browser: null, system: null });
});
