'use server';

import { z } from 'zod';
import type { ActionMessage } from '@/components/admin/action-button';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import { requirePermission } from '@/lib/operators/require-permission';
import { grantPoints } from '@/lib/points/grant-points';
import { findBalance } from '@/lib/points/read-points';
import { setPointRules } from '@/lib/pricing/price-rules';

const RulesForm = z.object({
  earnPercent: z.coerce.number().min(0).max(20).multipleOf(0.1),
  minKrw: z.coerce.number().int().min(0).max(1_000_000),
  maxPercent: z.coerce.number().int().min(1).max(90),
});

/** Sets how points are earned and spent. */
export async function saveRules(locale: Locale, _: ActionMessage | null, data: FormData): Promise<ActionMessage> {
  const operator = await requirePermission('settings.write', locale);
  const t = translator('pricing', locale);
  const form = RulesForm.safeParse(Object.fromEntries(data));
  if (!form.success) return { tone: 'warn', text: t('points.rulesMalformed') };
  const { earnPercent, ...rest } = form.data;
  await setPointRules({ ...rest, earnPermille: Math.round(earnPercent * 10) }, operator);
  return { tone: 'ok', text: t('saved') };
}

const EmailForm = z.object({ email: z.email().max(254) });

/** Says how many points a member has. */
export async function look(locale: Locale, _: ActionMessage | null, data: FormData): Promise<ActionMessage> {
  await requirePermission('points.read', locale);
  const t = translator('pricing', locale);
  const form = EmailForm.safeParse(Object.fromEntries(data));
  const balanceKrw = form.success ? await findBalance(form.data.email) : null;
  if (balanceKrw === null) return { tone: 'warn', text: t('points.answers.no-member') };
  return { tone: 'ok', text: t('points.balance', { sum: formatKrw(balanceKrw, locale) }) };
}

const DELTA_MAX = 10_000_000;
const GrantForm = EmailForm.extend({
  delta: z.coerce
    .number()
    .int()
    .min(-DELTA_MAX)
    .max(DELTA_MAX)
    .refine((delta) => delta !== 0),
  note: z.string().trim().min(1).max(100),
});

/** Gives a member points, or takes some. */
export async function grant(locale: Locale, _: ActionMessage | null, data: FormData): Promise<ActionMessage> {
  const operator = await requirePermission('points.write', locale);
  const t = translator('pricing', locale);
  const form = GrantForm.safeParse(Object.fromEntries(data));
  if (!form.success) return { tone: 'warn', text: t('points.grantMalformed') };
  const answer = await grantPoints(form.data, operator);
  return { tone: answer === 'done' ? 'ok' : 'warn', text: t(`points.answers.${answer}`) };
}
