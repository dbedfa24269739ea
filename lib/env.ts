// The shop's settings, read once and checked at boot: an error names the variable and what to do, and ends the process with
// code 78 so that the supervisor does not start it again in vain.

import { z } from 'zod';

const DEMO = {
  userCode: 'imp00000000',
  apiKey: 'imp_key_sandbox',
  apiSecret: 'imp_secret_sandbox',
  sellerName: '가게 데모',
} as const;

const url = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''));

const Env = z.object({
  SHOP_MODE: z.enum(['demo', 'live']).default('demo'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  SHOP_URL: url.default('http://localhost:3000'),
  SHOP_SECRET: z.string().min(32, 'needs at least 32 characters: openssl rand -base64 32'),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgresql:// address'),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
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
  RESERVATION_MINUTES: z.coerce.number().int().min(5).max(120).default(30),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must be an smtp:// or smtps:// address')
    .optional(),
  MAIL_FROM: z.string().default(''),
  TEXT_SENDER_URL: url.optional(),
  DEPOSIT_DAYS: z.coerce.number().int().min(1).max(14).default(3),
  SELLER_NAME: z.string().default(''),
  SELLER_REPRESENTATIVE: z.string().default(''),
  SELLER_ADDRESS: z.string().default(''),
  SELLER_TEL: z.string().default(''),
  SELLER_EMAIL: z.string().default(''),
  SELLER_BUSINESS_NUMBER: z.string().default(''),
  SELLER_MAIL_ORDER_NUMBER: z.string().default(''),
});

export type Env = z.infer<typeof Env>;

/** A setting is missing, malformed, or not allowed in live mode; the message names every variable concerned. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  static readonly exitCode = 78;
}

/** Reads and checks the settings. Throws ConfigurationError. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = Env.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigurationError(lines.join('\n'));
  }
  const faults = parsed.data.SHOP_MODE === 'live' ? liveFaults(parsed.data) : [];
  if (faults.length > 0) throw new ConfigurationError(`SHOP_MODE=live refuses to start:\n${faults.join('\n')}`);
  return parsed.data;
}

/** What would let a shop with real customers take unreal money, leak secrets, or hide who sells. */
function liveFaults(env: Env): string[] {
  const sandbox = ['IAMPORT_API_URL', 'IAMPORT_SDK_URL'] as const;
  const secrets = {
    IAMPORT_USER_CODE: DEMO.userCode,
    IAMPORT_API_KEY: DEMO.apiKey,
    IAMPORT_API_SECRET: DEMO.apiSecret,
  };
  const identity = Object.keys(env).filter((name) => name.startsWith('SELLER_')) as (keyof Env)[];
  return [
    ...sandbox.filter((name) => !isRealProvider(env[name])).map((name) => `${name} must be https://….iamport.kr`),
    ...(env.SHOP_URL.startsWith('https://') ? [] : ['SHOP_URL must be the public https:// address']),
    ...Object.entries(secrets)
      .filter(([name, value]) => env[name as keyof typeof secrets] === value)
      .map(([name]) => `${name} is still the demo's`),
    ...(env.SMTP_URL ? [] : ['SMTP_URL is empty: buyers must get their order in writing']),
    ...identity.filter((name) => env[name] === '').map((name) => `${name} is empty: the law wants the seller named`),
  ];
}

const isRealProvider = (address: string): boolean => /^https:\/\/[a-z0-9.-]+\.iamport\.(kr|co)(\/|$)/.test(address);

let env: Env | undefined;

/** The settings of this process. Throws ConfigurationError at the first call when they are wrong. */
export function getEnv(): Env {
  env ??= readEnv(process.env);
  return env;
}
