import { expect, test } from 'vitest';
import { ConfigurationError, readEnv } from './env';

const demo = {
  SHOP_SECRET: 'x'.repeat(32),
  DATABASE_URL: 'postgresql://localhost/shop',
  IAMPORT_API_URL: 'http://localhost:3100',
  IAMPORT_SDK_URL: 'http://localhost:3100/v1/iamport.js',
};

const live = {
  ...demo,
  SHOP_MODE: 'live',
  SHOP_URL: 'https://shop.example',
  IAMPORT_API_URL: 'https://api.iamport.kr',
  IAMPORT_SDK_URL: 'https://cdn.iamport.kr/v1/iamport.js',
  IAMPORT_USER_CODE: 'imp12345678',
  IAMPORT_API_KEY: 'key',
  IAMPORT_API_SECRET: 'secret',
  SMTP_URL: 'smtps://user:password@mail.example',
  IAMPORT_CHANNELS: 'html5_inicis.MOIgagae kakaopay=channel-key-1',
  SELLER_NAME: '상호',
  SELLER_REPRESENTATIVE: '대표',
  SELLER_ADDRESS: '주소',
  SELLER_POSTCODE: '04524',
  SELLER_TEL: '전화',
  SELLER_EMAIL: '메일',
  SELLER_BUSINESS_NUMBER: '번호',
  SELLER_MAIL_ORDER_NUMBER: '신고번호',
};

test('a demo starts with nothing but addresses and a secret', () => {
  expect(readEnv(demo).IAMPORT_USER_CODE).toBe('imp00000000');
});

test('a shop with everything set goes live', () => {
  expect(readEnv(live).SHOP_MODE).toBe('live');
});

test.each([
  ['IAMPORT_API_URL', 'http://localhost:3100'],
  ['IAMPORT_SDK_URL', 'https://cdn.example/iamport.js'],
  ['IAMPORT_API_SECRET', 'imp_secret_sandbox'],
  ['SHOP_URL', 'http://shop.example'],
  ['SELLER_BUSINESS_NUMBER', ''],
  ['SMTP_URL', ''],
  ['IAMPORT_CHANNELS', ''],
  ['IAMPORT_CHANNELS', 'nosuchpg'],
])('a live shop refuses to start when %s is %j', (name, value) => {
  expect(() => readEnv({ ...live, [name]: value })).toThrow(new RegExp(`${name}: `));
});

test('of the environment alone, who sells is not missed: it may be set in the shop', () => {
  const unsaid = { ...live, SELLER_NAME: '', SELLER_TEL: '' };
  expect(readEnv(unsaid, 'environment').SHOP_MODE).toBe('live');
  expect(() => readEnv({ ...unsaid, SMTP_URL: '' }, 'environment')).toThrow(/SMTP_URL/);
  expect(() => readEnv(unsaid)).toThrow(/SELLER_NAME[\s\S]*SELLER_TEL/);
});

test('a live shop is told what replaces a PG that is gone', () => {
  const start = (IAMPORT_CHANNELS: string) => () => readEnv({ ...live, IAMPORT_CHANNELS });
  expect(start('kakao')).toThrow(/kakao is gone; use kakaopay/);
  expect(start('jtnet')).toThrow(/jtnet is gone; use nice_v2/);
  expect(start('syrup')).toThrow(/syrup is gone; nothing replaces it/);
  expect(start('paypal_v2')).toThrow(/KRW_PER_USD: /);
  expect(start('danal_tpay')).toThrow(/SELLER_BUSINESS_NUMBER: must be ten digits for danal_tpay/);
});

test('a live shop is told everything that is wrong at once', () => {
  const message = () => readEnv({ ...demo, SHOP_MODE: 'live', SHOP_SECRET: 'short', KRW_PER_USD: '1,380' });
  for (const name of ['SHOP_SECRET', 'SHOP_URL', 'IAMPORT_API_URL', 'IAMPORT_API_KEY', 'SELLER_NAME', 'KRW_PER_USD']) {
    expect(message).toThrow(new RegExp(`^${name}: `, 'm'));
  }
});

test('a rate is read to the last hundredth of a won', () => {
  expect(readEnv(demo).KRW_PER_USD).toBe(138_050);
  expect(readEnv({ ...demo, KRW_PER_USD: '1401.07' }).KRW_PER_USD).toBe(140_107);
  expect(readEnv({ ...demo, KRW_PER_USD: '1401.7' }).KRW_PER_USD).toBe(140_170);
  expect(readEnv({ ...demo, KRW_PER_USD: '1401' }).KRW_PER_USD).toBe(140_100);
  expect(() => readEnv({ ...demo, KRW_PER_USD: '1.401e3' })).toThrow(/KRW_PER_USD/);
});

test('a wrong setting is named', () => {
  expect(() => readEnv({ ...demo, SHOP_SECRET: 'short' })).toThrow(ConfigurationError);
  expect(() => readEnv({ ...demo, SHOP_SECRET: 'short' })).toThrow(/SHOP_SECRET/);
});
