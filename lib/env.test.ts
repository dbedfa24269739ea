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
  SELLER_NAME: '상호',
  SELLER_REPRESENTATIVE: '대표',
  SELLER_ADDRESS: '주소',
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
])('a live shop refuses to start when %s is %j', (name, value) => {
  expect(() => readEnv({ ...live, [name]: value })).toThrow(new RegExp(`${name} `));
});

test('a wrong setting is named', () => {
  expect(() => readEnv({ ...demo, SHOP_SECRET: 'short' })).toThrow(ConfigurationError);
  expect(() => readEnv({ ...demo, SHOP_SECRET: 'short' })).toThrow(/SHOP_SECRET/);
});
