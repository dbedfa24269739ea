'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import type { ActionMessage } from '@/components/admin/action-button';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { requirePermission } from '@/lib/operators/require-permission';
import { holdOrder, releaseOrder } from '@/lib/retention/legal-hold';

const OrderNumber = z.string().max(40);
const Form = z.object({ reason: z.string().trim().min(1).max(200) });

/** Keeps everything of an order that is argued about. */
export async function placeHold(
  locale: Locale,
  number: string,
  _: ActionMessage | null,
  data: FormData,
): Promise<ActionMessage> {
  const operator = await requirePermission('privacy.manage', locale);
  const t = translator('privacy', locale);
  const form = Form.safeParse(Object.fromEntries(data));
  if (!form.success) return { tone: 'warn', text: t('hold.reasonRequired') };
  const answer = await holdOrder(OrderNumber.parse(number), form.data.reason, operator);
  refresh();
  return { tone: answer === 'held' ? 'ok' : 'warn', text: t(`hold.answers.${answer}`) };
}

/** Ends that. */
export async function releaseHold(locale: Locale, number: string): Promise<ActionMessage> {
  const operator = await requirePermission('privacy.manage', locale);
  const answer = await releaseOrder(OrderNumber.parse(number), operator);
  refresh();
  return { tone: answer === 'released' ? 'ok' : 'warn', text: translator('privacy', locale)(`hold.answers.${answer}`) };
}
