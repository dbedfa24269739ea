// The fields of an account's forms, as doors check them; the messages are words of the namespace account.fields.

import { z } from 'zod';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN } from '@/lib/accounts/password';

export const nameField = z.string('required').trim().min(1, 'required').max(40, 'too-long');

export const emailField = z
  .string('required')
  .trim()
  .min(1, 'required')
  .max(64, 'too-long')
  .pipe(z.email('email'))
  .transform((email) => email.toLowerCase());

/** A password somebody has: any length they may have chosen. */
export const knownPassword = z.string('required').min(1, 'required').max(PASSWORD_LENGTH_MAX, 'too-long');

/** A password somebody chooses. */
export const newPassword = z
  .string('required')
  .min(PASSWORD_LENGTH_MIN, 'password-short')
  .max(PASSWORD_LENGTH_MAX, 'too-long');

/** Korean numbers with or without dashes → digits. */
export const telField = z
  .string('required')
  .trim()
  .min(1, 'required')
  .transform((value) => value.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^0\d{8,10}$/, 'tel'));

export const ticked = z.literal('yes', 'consent');

const CODES = [
  'required',
  'email',
  'tel',
  'postcode',
  'too-long',
  'password-short',
  'consent',
  'score',
  'text-short',
] as const;

/** Characters a review or a question needs. */
export const TEXT_LENGTH_MIN = 5;

/** The sentence for a fault's word. */
export function faultSayer(locale: Locale): (code: string) => string {
  const t = translator('account', locale);
  return (word) => {
    const code = CODES.find((known) => known === word) ?? 'invalid';
    return t(`fields.${code}`, { count: code === 'password-short' ? PASSWORD_LENGTH_MIN : TEXT_LENGTH_MIN });
  };
}
