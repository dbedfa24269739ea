'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import type { ActionMessage } from '@/components/admin/action-button';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { createCoupon, endCoupon, issueCoupon } from '@/lib/coupons/operator-coupons';
import { requirePermission } from '@/lib/operators/require-permission';

const SUM_MAX = 100_000_000;
const sum = z.coerce.number().int().positive().max(SUM_MAX);
/** An empty field is none. */
const optionalSum = z.union([z.literal('').transform(() => null), sum]);
/** The first instant of a day of Seoul's. */
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .transform((text) => new Date(`${text}T00:00:00+09:00`))
  .refine((at) => !Number.isNaN(at.getTime()));
const DAY_MS = 86_400_000;

const CouponForm = z
  .object({
    code: z
      .string()
      .transform((text) => text.replace(/[\s-]/g, '').toUpperCase())
      .refine((code) => code === '' || /^[A-Z0-9]{4,20}$/.test(code)),
    name: z.string().trim().min(1).max(60),
    kind: z.enum(['fixed', 'percent']),
    value: sum,
    capKrw: optionalSum,
    minimumKrw: optionalSum,
    from: day,
    until: day,
    usesMax: optionalSum,
    usesPerPerson: z.coerce.number().int().min(1).max(1_000),
    isIssued: z.literal('yes').optional(),
  })
  .refine(({ kind, value }) => kind === 'fixed' || value <= 100)
  .refine(({ from, until }) => from <= until);

/** Makes a coupon. */
export async function make(locale: Locale, _: ActionMessage | null, data: FormData): Promise<ActionMessage> {
  const operator = await requirePermission('coupons.write', locale);
  const t = translator('pricing', locale);
  const form = CouponForm.safeParse(Object.fromEntries(data));
  if (!form.success) return { tone: 'warn', text: t('coupons.malformed') };
  const { from, until, capKrw, minimumKrw, isIssued, ...rest } = form.data;
  const made = await createCoupon(
    {
      ...rest,
      capKrw: rest.kind === 'percent' ? capKrw : null,
      minimumKrw: minimumKrw ?? 0,
      validFrom: from,
      // The last day is one of its days.
      validUntil: new Date(until.getTime() + DAY_MS),
      isIssued: isIssued === 'yes',
    },
    operator,
  );
  if (made === 'taken') return { tone: 'warn', text: t('coupons.taken') };
  refresh();
  return { tone: 'ok', text: t('coupons.made', made) };
}

const Id = z.int().positive();

/** Ends a coupon before its time. */
export async function end(locale: Locale, id: number): Promise<ActionMessage> {
  const operator = await requirePermission('coupons.write', locale);
  await endCoupon(Id.parse(id), operator);
  refresh();
  return { tone: 'ok', text: translator('pricing', locale)('coupons.ended') };
}

const EMAILS_MAX = 500;
const Emails = z
  .string()
  .transform((text) => text.split(/[\s,;]+/).filter(Boolean))
  .pipe(z.array(z.string().max(254)).min(1).max(EMAILS_MAX));

/** Issues a coupon to members, named by their e-mail addresses. */
export async function issue(
  locale: Locale,
  id: number,
  _: ActionMessage | null,
  data: FormData,
): Promise<ActionMessage> {
  const operator = await requirePermission('coupons.write', locale);
  const t = translator('pricing', locale);
  const emails = Emails.safeParse(data.get('emails'));
  if (!emails.success) return { tone: 'warn', text: t('coupons.emailsMalformed') };
  const { issued, unknown } = await issueCoupon(Id.parse(id), emails.data, operator);
  refresh();
  const text = t('coupons.issuedNow', { count: issued });
  return unknown.length === 0
    ? { tone: 'ok', text }
    : { tone: 'warn', text: `${text} ${t('coupons.unknown', { emails: unknown.join(', ') })}` };
}
