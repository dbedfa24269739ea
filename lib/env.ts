// The shop's settings, read once and checked at boot: an error names the variable and what to do, and ends the process with
// code 78 so that the supervisor does not start it again in vain.

import { z } from 'zod';
import { readContracts } from './iamport/contracts';

const DEMO = {
  userCode: 'imp00000000',
  apiKey: 'imp_key_sandbox',
  apiSecret: 'imp_secret_sandbox',
  sellerName: '가게 데모',
} as const;

const url = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''));

const onOff = z
  .enum(['on', 'off'], 'is on or off')
  .default('off')
  .transform((word) => word === 'on');

const channelList = z
  .string()
  .default('')
  .transform((text, context) => {
    const { contracts, faults } = readContracts(text);
    for (const message of faults) context.addIssue({ code: 'custom', message });
    return contracts;
  });

/** A rate like 1380.50 → hundredths of a won, exactly. */
const rate = z
  .string()
  .default('1380.50')
  .refine((text) => /^[1-9]\d{0,5}(\.\d{1,2})?$/.test(text), 'is won for one dollar, like 1380.50')
  .transform((text) => {
    const [won = '', part = ''] = text.split('.');
    return Number(won + part.padEnd(2, '0'));
  });

const Env = z.object({
  SHOP_MODE: z.enum(['demo', 'live']).default('demo'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  SHOP_URL: url.default('http://localhost:3000'),
  SHOP_SECRET: z.string().min(32, 'needs at least 32 characters: openssl rand -base64 32'),
  SHOP_SECRET_BEFORE: z.string().min(32, 'needs at least 32 characters: it was the SHOP_SECRET before').optional(),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgresql:// address'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  OPERATOR_IDLE_MINUTES: z.coerce.number().int().min(5).max(720).default(60),
  INTERNAL_TOKEN: z.string().min(16).optional(),
  IAMPORT_API_URL: url,
  IAMPORT_SDK_URL: url,
  POSTCODE_SDK_URL: url.optional(),
  IAMPORT_USER_CODE: z
    .string()
    .regex(/^imp\d{8}$/, 'is 식별코드, imp and eight digits')
    .default(DEMO.userCode),
  IAMPORT_API_KEY: z.string().min(1).default(DEMO.apiKey),
  IAMPORT_API_SECRET: z.string().min(1).default(DEMO.apiSecret),
  MERCHANT_UID_PREFIX: z
    .string()
    .regex(/^[a-z][a-z0-9]{1,9}$/, 'is 2 to 10 small letters and digits')
    .default('gagae'),
  IAMPORT_CHANNELS: channelList,
  IAMPORT_ESCROW: onOff,
  IAMPORT_CONFIRM: onOff,
  IAMPORT_INSTALMENT_MONTHS: z.coerce.number().int().min(0).max(36).optional(),
  KRW_PER_USD: rate,
  REFUND_APPROVAL_KRW: z.coerce.number().int().min(0).max(2_147_483_647).default(1_000_000),
  RESERVATION_MINUTES: z.coerce.number().int().min(5).max(120).default(30),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must be an smtp:// or smtps:// address')
    .optional(),
  MAIL_FROM: z.string().default(''),
  TEXT_SENDER_URL: url.optional(),
  LOW_STOCK_MAX: z.coerce.number().int().min(0).max(99).default(5),
  DEPOSIT_DAYS: z.coerce.number().int().min(1).max(14).default(3),
  KAKAO_CLIENT_ID: z.string().optional(),
  KAKAO_CLIENT_SECRET: z.string().optional(),
  NAVER_CLIENT_ID: z.string().optional(),
  NAVER_CLIENT_SECRET: z.string().optional(),
  SIGN_IN_SANDBOX_URL: url.optional(),
  SELLER_NAME: z.string().default(''),
  SELLER_REPRESENTATIVE: z.string().default(''),
  SELLER_ADDRESS: z.string().default(''),
  SELLER_POSTCODE: z.string().default(''),
  SELLER_TEL: z.string().default(''),
  SELLER_EMAIL: z.string().default(''),
  SELLER_BUSINESS_NUMBER: z.string().default(''),
  SELLER_MAIL_ORDER_NUMBER: z.string().default(''),
  SELLER_HOST: z.string().default(''),
  SELLER_PRIVACY_OFFICER: z.string().default(''),
});

export type Env = z.infer<typeof Env>;

/** What the law wants said of the seller on every page. (전자상거래법 제10조) */
export const IDENTITY = [
  'SELLER_NAME',
  'SELLER_REPRESENTATIVE',
  'SELLER_ADDRESS',
  'SELLER_POSTCODE',
  'SELLER_TEL',
  'SELLER_EMAIL',
  'SELLER_BUSINESS_NUMBER',
  'SELLER_MAIL_ORDER_NUMBER',
] as const satisfies (keyof Env)[];

/** What can be set in the shop too, where it counts more than here. (lib/settings) */
const SETTINGS = [
  ...IDENTITY,
  ...(['SELLER_HOST', 'SELLER_PRIVACY_OFFICER', 'LOW_STOCK_MAX', 'DEPOSIT_DAYS', 'RESERVATION_MINUTES'] as const),
  ...(['KRW_PER_USD', 'REFUND_APPROVAL_KRW', 'OPERATOR_IDLE_MINUTES'] as const),
] as const satisfies (keyof Env)[];
export type SettingName = (typeof SETTINGS)[number];

/** A setting is missing, malformed, or not allowed in live mode; the message names every variable concerned. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  static readonly exitCode = 78;

  constructor(
    message: string,
    readonly faults: readonly Fault[],
  ) {
    super(message);
  }
}

type Fault = { name: string; message: string };

type Given = Record<string, string | undefined>;

/**
 * Reads and checks the settings; everything that is wrong is named at once. Of the environment alone, what may still be set in the
 * shop is not missed. Throws ConfigurationError.
 */
export function readEnv(source: Given, whole: 'with-settings' | 'environment' = 'with-settings'): Env {
  const given: Given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim() !== ''));
  const parsed = Env.safeParse(given);
  const malformed = parsed.error?.issues.map(({ path, message }) => ({ name: path.join('.'), message })) ?? [];
  const mayCome = ({ name }: Fault): boolean => whole === 'environment' && SETTINGS.some((setting) => setting === name);
  const unfit = given.SHOP_MODE === 'live' ? liveFaults(given).filter((fault) => !mayCome(fault)) : [];
  const isKnown = ({ name }: Fault): boolean => malformed.some((fault) => fault.name === name);
  const faults = [...malformed, ...unfit.filter((fault) => !isKnown(fault))];
  if (parsed.success && faults.length === 0) return parsed.data;
  const lines = faults.map(({ name, message }) => `${name}: ${message}`);
  throw new ConfigurationError(
    [...(unfit.length > 0 ? ['SHOP_MODE=live refuses to start:'] : []), ...lines].join('\n'),
    faults,
  );
}

/** What would let a shop with real customers take unreal money, leak secrets, or hide who sells. */
function liveFaults(given: Given): Fault[] {
  const fault =
    (message: string) =>
    (name: string): Fault => ({ name, message });
  const demo = {
    IAMPORT_USER_CODE: DEMO.userCode,
    IAMPORT_API_KEY: DEMO.apiKey,
    IAMPORT_API_SECRET: DEMO.apiSecret,
  };
  const sandbox = ['IAMPORT_API_URL', 'IAMPORT_SDK_URL'].filter((name) => !isRealProvider(given[name] ?? ''));
  const secrets = Object.entries(demo).filter(([name, value]) => (given[name] ?? value) === value);
  const identity = IDENTITY.filter((name) => !given[name]);
  return [
    ...sandbox.map(fault('must be https://….iamport.kr')),
    ...(given.SHOP_URL?.startsWith('https://') ? [] : [fault('must be the public https:// address')('SHOP_URL')]),
    ...secrets.map(([name]) => fault("is still the demo's")(name)),
    ...(given.SIGN_IN_SANDBOX_URL ? [fault('lets anybody sign in as anybody')('SIGN_IN_SANDBOX_URL')] : []),
    ...(given.SMTP_URL ? [] : [fault('is empty: buyers must get their order in writing')('SMTP_URL')]),
    ...identity.map(fault('is empty: the law wants the seller named')),
    ...channelFaults(given),
  ];
}

/** Contracts a live shop cannot have, and what the ones it has need. */
function channelFaults(given: Given): Fault[] {
  const name = 'IAMPORT_CHANNELS';
  if (!given[name]) return [{ name, message: 'is empty: a live shop names its contracts' }];
  const { contracts, outdated } = readContracts(given[name]);
  const gone = outdated.filter(({ standing }) => standing === 'gone');
  const needsRate = contracts.some(({ channel }) => channel.currency !== 'KRW') && !given.KRW_PER_USD;
  const needsNumber = contracts.filter(({ channel }) => channel.methods.vbank?.extras.includes('biz_num'));
  const hasNumber = /^\d{3}-?\d{2}-?\d{5}$/.test(given.SELLER_BUSINESS_NUMBER ?? '');
  return [
    ...gone.map(({ pg, successor }) => ({
      name,
      message: `${pg} is gone; ${successor ? `use ${successor}` : 'nothing replaces it'}`,
    })),
    ...(needsRate ? [{ name: 'KRW_PER_USD', message: 'is empty: PayPal is charged in dollars' }] : []),
    ...(hasNumber
      ? []
      : needsNumber.map((c) => ({ name: 'SELLER_BUSINESS_NUMBER', message: `must be ten digits for ${c.name}` }))),
  ];
}

const isRealProvider = (address: string): boolean => /^https:\/\/[a-z0-9.-]+\.iamport\.(kr|co)(\/|$)/.test(address);

let env: Env | undefined;

/**
 * The environment of this process; what can be set in the shop too is read by `readSettings`. Throws ConfigurationError at the first
 * call when it is wrong.
 */
export function getEnv(): Omit<Env, SettingName> {
  env ??= readEnv(process.env, 'environment');
  return env;
}
