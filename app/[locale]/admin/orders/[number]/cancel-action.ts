'use server';

import { refresh } from 'next/cache';
import type { ActionMessage } from '@/components/admin/action-button';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { requirePermission } from '@/lib/operators/require-permission';
import { isOrderNumber } from '@/lib/orders/buyer-order';
import { cancelAsOperator } from '@/lib/payment/cancel-unpaid-order';

/** Cancels an order that waits for its deposit. */
export async function cancelUnpaidOrder(locale: Locale, number: string): Promise<ActionMessage> {
  const operator = await requirePermission('orders.cancel', locale);
  const answer = isOrderNumber(number) ? await cancelAsOperator(number, operator.id) : 'not-found';
  refresh();
  return { tone: answer === 'cancelled' ? 'ok' : 'warn', text: translator('admin', locale)(`cancel.${answer}`) };
}
