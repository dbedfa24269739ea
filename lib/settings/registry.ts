// What a merchant sets without a developer. Each has the name and the form of an environment variable, which is what it is until
// somebody sets it in the shop; secrets, addresses and contracts stay with the environment alone.

import { z } from 'zod';
import { isBusinessNumber } from '../domain/business-number';
import type { Permission } from '../domain/permissions';
import type { SettingName } from '../env';

export const settingGroups = ['seller', 'orders', 'money', 'desk'] as const;
export type SettingGroup = (typeof settingGroups)[number];

/** What is wrong with a setting, as a word the form has a sentence for. */
export type SettingFault = 'too-long' | 'email' | 'tel' | 'postcode' | 'business-number' | 'number' | 'rate' | 'needed';

type Setting = {
  group: SettingGroup;
  /** Who may change it. */
  needs: Permission;
  /** What a number counts; null for words. */
  unit: 'days' | 'minutes' | 'pieces' | 'krw' | 'krw-per-usd' | null;
  range: { min: number; max: number } | null;
  /** The text as it is typed; its messages are SettingFaults. */
  schema: z.ZodType<string>;
};

const word = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'too-long' satisfies SettingFault);

const seller = (schema: z.ZodType<string>): Setting => ({
  group: 'seller',
  needs: 'settings.write',
  unit: null,
  range: null,
  schema,
});

/** Digits as they are typed, with or without commas. */
function number(
  group: SettingGroup,
  unit: Setting['unit'],
  [min, max]: readonly [number, number],
  needs: Permission = 'settings.write',
): Setting {
  const schema = z
    .string()
    .transform((text) => text.replaceAll(',', '').trim())
    .refine((text) => /^\d{1,10}$/.test(text) && min <= Number(text) && Number(text) <= max, 'number');
  return { group, needs, unit, range: { min, max }, schema };
}

const matching = (max: number, pattern: RegExp, fault: SettingFault) => word(max).regex(pattern, fault);

export const settings: Record<SettingName, Setting> = {
  SELLER_NAME: seller(word(60)),
  SELLER_REPRESENTATIVE: seller(word(60)),
  SELLER_POSTCODE: seller(matching(5, /^\d{5}$/, 'postcode')),
  SELLER_ADDRESS: seller(word(200)),
  SELLER_TEL: seller(matching(20, /^[\d+][\d-]{6,}$/, 'tel')),
  SELLER_EMAIL: seller(word(64).pipe(z.email('email'))),
  SELLER_BUSINESS_NUMBER: seller(word(12).refine(isBusinessNumber, 'business-number')),
  SELLER_MAIL_ORDER_NUMBER: seller(word(40)),
  SELLER_HOST: seller(word(60)),
  SELLER_PRIVACY_OFFICER: seller(word(60)),
  RESERVATION_MINUTES: number('orders', 'minutes', [5, 120]),
  DEPOSIT_DAYS: number('orders', 'days', [1, 14]),
  LOW_STOCK_MAX: number('orders', 'pieces', [0, 99]),
  KRW_PER_USD: {
    group: 'money',
    needs: 'settings.write',
    unit: 'krw-per-usd',
    range: null,
    schema: z
      .string()
      .trim()
      .regex(/^[1-9]\d{0,5}(\.\d{1,2})?$/, 'rate'),
  },
  // Whoever it stops must not move it.
  REFUND_APPROVAL_KRW: number('money', 'krw', [0, 2_147_483_647], 'staff.manage'),
  OPERATOR_IDLE_MINUTES: number('desk', 'minutes', [5, 720], 'staff.manage'),
};

export const settingNames = Object.keys(settings) as SettingName[];
