import { expect, test } from 'vitest';
import { inAppBrowser, outsideAddress } from './in-app-browser';

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148';
const ANDROID = 'Mozilla/5.0 (Linux; Android 15; SM-S921N; wv) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36';
const SHOP = 'https://shop.example/api/cart/open?lines=MUG*1';

test('the browsers of messengers and portals are known by what they call themselves', () => {
  expect(inAppBrowser(`${IPHONE} KAKAOTALK 11.2.0`)).toEqual({ app: 'kakaotalk', system: 'ios' });
  expect(inAppBrowser(`${ANDROID} NAVER(inapp; search; 1120; 12.9.1)`)).toEqual({ app: 'naver', system: 'android' });
  expect(inAppBrowser(`${ANDROID} Instagram 300.0`)).toEqual({ app: 'instagram', system: 'android' });
  expect(inAppBrowser(`${IPHONE} [FBAN/FBIOS;FBAV/450.0]`)).toEqual({ app: 'facebook', system: 'ios' });
  expect(inAppBrowser(`${IPHONE} Safari Line/14.19.1`)).toEqual({ app: 'line', system: 'ios' });
  expect(inAppBrowser(`${IPHONE} Version/18.1 Safari/604.1`)).toBeNull();
});

test('each is left in its own way, with the address whole', () => {
  expect(outsideAddress({ app: 'kakaotalk', system: 'ios' }, SHOP)).toBe(
    `kakaotalk://web/openExternal?url=${encodeURIComponent(SHOP)}`,
  );
  expect(outsideAddress({ app: 'line', system: 'ios' }, SHOP)).toContain('lines=MUG*1&openExternalBrowser=1');
  expect(outsideAddress({ app: 'instagram', system: 'android' }, SHOP)).toMatch(
    /^intent:\/\/shop\.example\/api\/cart\/open\?lines=MUG\*1#Intent;scheme=https;/,
  );
});

test('where an app offers no way out, none is invented', () => {
  expect(outsideAddress({ app: 'instagram', system: 'ios' }, SHOP)).toBeNull();
  expect(outsideAddress({ app: 'naver', system: 'ios' }, SHOP)).toBeNull();
});
