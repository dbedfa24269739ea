'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import type { ActionMessage } from '@/components/admin/action-button';
import type { ParcelState } from '@/components/admin/parcel-form';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { moveOrders } from '@/lib/delivery/move-orders';
import { registerAgain } from '@/lib/delivery/register-delivery';
import { sendParcel } from '@/lib/delivery/send-parcel';
import { takeBackBatch } from '@/lib/delivery/take-back';
import { requirePermission } from '@/lib/operators/require-permission';

const OrderNumber = z.string().regex(/^\d{8}-[0-9A-Z]{1,12}$/);
const MovableStage = z.enum(['paid', 'preparing', 'shipped', 'delivered', 'confirmed']);

/** Moves one order to a stage. */
export async function moveOrder(locale: Locale, number: string, to: string): Promise<ActionMessage> {
  const operator = await requirePermission('orders.ship', locale);
  const t = translator('delivery', locale);
  const stage = MovableStage.parse(to);
  const { moved } = await moveOrders([OrderNumber.parse(number)], stage, operator);
  refresh();
  if (moved.length === 0) return { tone: 'warn', text: t('stage.refused') };
  return { tone: 'ok', text: t('stage.moved', { stage: translator('admin', locale)(`stages.${stage}`) }) };
}

/** Sends the next parcel of an order. */
export async function sendOne(
  locale: Locale,
  number: string,
  _previous: ParcelState,
  data: FormData,
): Promise<ParcelState> {
  const operator = await requirePermission('orders.ship', locale);
  const typed = z.object({ carrier: z.string().max(20), waybill: z.string().max(40) }).parse({
    carrier: data.get('carrier'),
    waybill: data.get('waybill'),
  });
  const answer = await sendParcel({ orderNumber: OrderNumber.parse(number), ...typed, lines: linesOf(data) }, operator);
  if (answer.kind !== 'sent') return { ...typed, error: translator('delivery', locale)(`problem.${answer.kind}`) };
  refresh();
  return { ...typed, waybill: '', error: null };
}

/** What a form says is in the box; null when it says nothing. An empty quantity is none. */
function linesOf(data: FormData): { lineId: number; quantity: number }[] | null {
  const lines = [...data].flatMap(([name, value]) => {
    const [, lineId] = /^line-(\d{1,9})$/.exec(name) ?? [];
    return lineId ? [{ lineId: Number(lineId), quantity: z.coerce.number().int().min(0).catch(-1).parse(value) }] : [];
  });
  return lines.length > 0 ? lines : null;
}

/** Takes the parcels of one press back. */
export async function takeBack(locale: Locale, batch: string): Promise<ActionMessage> {
  const operator = await requirePermission('orders.ship', locale);
  const t = translator('delivery', locale);
  const { takenBack } = await takeBackBatch(z.uuid().parse(batch), operator);
  refresh();
  return takenBack > 0 ? { tone: 'ok', text: t('parcel.tookBack') } : { tone: 'warn', text: t('parcel.tooLate') };
}

/** Has an escrow delivery registered again that the provider refused. */
export async function register(locale: Locale, shipmentId: number): Promise<ActionMessage> {
  const operator = await requirePermission('orders.ship', locale);
  const t = translator('delivery', locale);
  const isArmed = await registerAgain(z.int().positive().parse(shipmentId), operator.id);
  refresh();
  return isArmed ? { tone: 'ok', text: t('parcel.registered') } : { tone: 'warn', text: t('parcel.notRegistered') };
}
