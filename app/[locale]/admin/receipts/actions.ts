'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import type { ActionMessage } from '@/components/admin/action-button';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { requirePermission } from '@/lib/operators/require-permission';
import { retryReceipt } from '@/lib/receipts/receipts';

/** Has a refused receipt issued again. */
export async function retry(locale: Locale, id: number): Promise<ActionMessage> {
  const operator = await requirePermission('refunds.request', locale);
  const t = translator('receipts', locale);
  const isArmed = await retryReceipt(z.int().positive().max(2_147_483_647).parse(id), operator.id);
  refresh();
  return isArmed ? { tone: 'ok', text: t('retried') } : { tone: 'warn', text: t('notRefused') };
}
