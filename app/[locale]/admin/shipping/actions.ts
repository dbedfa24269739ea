'use server';

import { randomUUID } from 'node:crypto';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { ActionMessage } from '@/components/admin/action-button';
import { address } from '@/components/admin/addresses';
import type { PasteState } from '@/components/admin/paste-form';
import type { PasteRow } from '@/components/admin/paste-table';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { type PlannedRow, planShipping } from '@/lib/delivery/plan-shipping';
import { sendParcel } from '@/lib/delivery/send-parcel';
import { takeBackBatch } from '@/lib/delivery/take-back';
import { findCarrier } from '@/lib/domain/carriers';
import { PASTED_ROWS_MAX } from '@/lib/domain/paste-waybills';
import { requirePermission } from '@/lib/operators/require-permission';

const PASTE_LENGTH_MAX = 200_000;

const Form = z.object({
  step: z.enum(['check', 'send', 'back']),
  text: z.string().max(PASTE_LENGTH_MAX),
  carrier: z.string().max(20),
  parcels: z.string().max(PASTE_LENGTH_MAX).optional(),
});

const Parcels = z
  .array(z.strictObject({ orderNumber: z.string().max(20), carrier: z.string().max(20), waybill: z.string().max(40) }))
  .max(PASTED_ROWS_MAX);

/** The two steps of a pasted table: the first only looks, the second sends what it showed. */
export async function pasteWaybills(locale: Locale, _previous: PasteState, data: FormData): Promise<PasteState> {
  const operator = await requirePermission('orders.ship', locale);
  const { step, text, carrier, parcels } = Form.parse(Object.fromEntries(data));
  if (step === 'back') return { step: 'paste', text, carrier, error: null };
  if (step === 'check') return plan(locale, text, carrier);

  const wanted = Parcels.parse(JSON.parse(parcels ?? '[]'));
  const batch = randomUUID();
  let failed = 0;
  for (const parcel of wanted) {
    const answer = await sendParcel({ ...parcel, lines: null }, { ...operator, batch });
    if (answer.kind !== 'sent') failed += 1;
  }
  redirect(address(locale, '/admin/shipping', { batch, failed: failed > 0 ? String(failed) : null }));
}

async function plan(locale: Locale, text: string, carrier: string): Promise<PasteState> {
  const t = translator('delivery', locale);
  const { rows, isCut } = await planShipping(text, carrier || null);
  if (rows.length === 0) return { step: 'paste', text, carrier, error: t('paste.empty') };
  const ready = rows.flatMap((row) =>
    row.problem === null && row.order && row.carrier
      ? [{ orderNumber: row.order.number, carrier: row.carrier, waybill: row.waybill }]
      : [],
  );
  const notices = [isCut && t('paste.cut'), ready.length === 0 && t('paste.nothing')].filter((text) => text !== false);
  return {
    ...{ step: 'plan', text, carrier },
    rows: rows.map((row) => inWords(row, locale)),
    summary: t('paste.summary', { ready: ready.length, problems: rows.length - ready.length }),
    notice: notices.join(' ') || null,
    parcels: JSON.stringify(ready),
    send: ready.length > 0 ? t('paste.send', { count: ready.length }) : null,
  };
}

function inWords({ line, pasted, order, carrier, waybill, problem, sharesWaybillWith }: PlannedRow, locale: Locale) {
  const t = translator('delivery', locale);
  const row: PasteRow = {
    line,
    order: order?.number ?? pasted.orderNumber,
    buyer: order?.buyerName ?? [pasted.name, pasted.tel].filter(Boolean).join(' '),
    carrier: findCarrier(carrier ?? '')?.name[locale] ?? pasted.carrier,
    waybill,
    pieces: order ? String(order.pieces) : '',
    state: problem ? t(`problem.${problem}`) : t('paste.ready'),
    isReady: problem === null,
    warning: sharesWaybillWith && t('paste.shares', { number: sharesWaybillWith }),
  };
  return row;
}

/** Takes all parcels of a batch back that nobody has been told of. */
export async function undoBatch(locale: Locale, batch: string): Promise<ActionMessage> {
  const operator = await requirePermission('orders.ship', locale);
  const t = translator('delivery', locale);
  const { takenBack, tooLate } = await takeBackBatch(z.uuid().parse(batch), operator);
  refresh();
  const said = [
    takenBack > 0 && t('batch.tookBack', { count: takenBack }),
    tooLate > 0 && t('batch.tooLate', { count: tooLate }),
  ].filter((text) => text !== false);
  return { tone: tooLate > 0 ? 'warn' : 'ok', text: said.join(' ') || t('batch.tookBack', { count: 0 }) };
}
