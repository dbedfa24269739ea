import { expect, test } from 'vitest';
import { sdkVersion, versionOfFile } from './sdk-versions';
import { windowKind } from './window-kind';

test('every published script of the old family is served, and no other', () => {
  const served = ['1.1.0', '1.1.1', '1.1.2', '1.1.3', '1.1.4', '1.1.5', '1.1.6', '1.1.7', '1.1.8', '1.2.0'];
  for (const version of served) expect(versionOfFile(`iamport.payment-${version}.js`)?.version).toBe(version);
  expect(versionOfFile('iamport.payment.js')?.version).toBe('1.0.0');
  expect(versionOfFile('iamport.payment-9.9.9.js')).toBeNull();
  expect(versionOfFile('iamport.payment-1.3.0.js')).toBeNull();
});

test('identity verification came with 1.1.4, the PayPal button with today’s script', () => {
  expect(sdkVersion('1.1.3').members).not.toContain('certification');
  expect(sdkVersion('1.1.4').members).toContain('certification');
  expect(sdkVersion('1.2.0').members).not.toContain('loadUI');
  expect(sdkVersion('1.3.0').members).toContain('loadUI');
});

const ask = { popup: null, isKeyIssue: false, version: sdkVersion('1.3.0') };

test('card windows are a layer on a desktop and leave the page on a phone; PAYCO and Danal stay on it', () => {
  expect(windowKind({ ...ask, pg: 'html5_inicis', device: 'pc' })).toBe('iframe');
  expect(windowKind({ ...ask, pg: 'html5_inicis', device: 'mobile' })).toBe('redirect');
  expect(windowKind({ ...ask, pg: 'payco', device: 'pc' })).toBe('popup');
  expect(windowKind({ ...ask, pg: 'payco', device: 'mobile' })).toBe('iframe');
  expect(windowKind({ ...ask, pg: 'payco', device: 'mobile', popup: true })).toBe('popup');
  expect(windowKind({ ...ask, pg: 'danal', device: 'mobile' })).toBe('iframe');
});

test('KakaoPay leaves a phone’s page since 1.1.8, PayPal can be a popup since 1.1.7', () => {
  const kakao = { ...ask, pg: 'kakaopay', device: 'mobile' } as const;
  expect(windowKind({ ...kakao, version: sdkVersion('1.1.7') })).toBe('iframe');
  expect(windowKind({ ...kakao, version: sdkVersion('1.1.8') })).toBe('redirect');
  const paypal = { ...ask, pg: 'paypal', device: 'pc', popup: true } as const;
  expect(windowKind({ ...paypal, version: sdkVersion('1.1.6') })).toBe('redirect');
  expect(windowKind({ ...paypal, version: sdkVersion('1.1.7') })).toBe('popup');
});
