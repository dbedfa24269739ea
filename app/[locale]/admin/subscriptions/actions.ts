'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import type { CancelState } from '@/components/admin/cancel-subscription';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { requirePermission } from '@/lib/operators/require-permission';
import { cancelForOperator } from '@/lib/subscriptions/change-subscription';

const REASON_LENGTH_MAX = 500;

/** Ends a subscription, with the reason. */
export async function cancel(locale: Locale, id: string, _previous: CancelState, data: FormData): Promise<CancelState> {
  const operator = await requirePermission('subscriptions.write', locale);
  const t = translator('subscriptions', locale);
  const reason = String(data.get('reason') ?? '').trim();
  if (reason === '' || reason.length > REASON_LENGTH_MAX) return { error: t('desk.reasonRequired'), reason };
  const hasEnded = await cancelForOperator(z.uuid().parse(id), reason, operator);
  if (!hasEnded) return { error: t('desk.over'), reason };
  refresh();
  return null;
}
