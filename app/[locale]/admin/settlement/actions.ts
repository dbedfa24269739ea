'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { ActionMessage } from '@/components/admin/action-button';
import { href, type Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { requirePermission } from '@/lib/operators/require-permission';
import { dropSettlement, keepSettlement } from '@/lib/settlement/files';
import { addRate } from '@/lib/settlement/rates';

const empty = z.literal('').transform(() => null);

const RateForm = z.object({
  pg: z.string().max(40),
  payMethod: z.string().max(20),
  validFrom: z.iso.date(),
  percent: z.union([empty, z.coerce.number().min(0).max(20)]),
  feeFixedKrw: z.coerce.number().int().min(0).max(100_000),
  depositDays: z.union([empty, z.coerce.number().int().min(0).max(120)]),
});

/** Sets what a PG takes for a method from a day on. */
export async function saveRate(locale: Locale, _: ActionMessage | null, data: FormData): Promise<ActionMessage> {
  const operator = await requirePermission('settlement.write', locale);
  const t = translator('settlement', locale);
  const form = RateForm.safeParse(Object.fromEntries(data));
  if (!form.success) return { tone: 'warn', text: t('rates.malformed') };
  const { percent, ...rate } = form.data;
  const feePerMillion = percent === null ? null : Math.round(percent * 10_000);
  const isSaved = await addRate({ ...rate, feePerMillion }, operator);
  refresh();
  return isSaved ? { tone: 'ok', text: t('rates.saved') } : { tone: 'warn', text: t('rates.notOffered') };
}

const Id = z.int().positive();

/** Keeps a compared file as a record. */
export async function keepFile(locale: Locale, id: number): Promise<ActionMessage> {
  const operator = await requirePermission('settlement.write', locale);
  const isKept = await keepSettlement(Id.parse(id), operator);
  refresh();
  const t = translator('settlement', locale);
  return isKept ? { tone: 'ok', text: t('files.keptNow') } : { tone: 'warn', text: t('files.notKept') };
}

/** Forgets a compared file that was not kept. */
export async function dropFile(locale: Locale, id: number): Promise<void> {
  await requirePermission('settlement.write', locale);
  await dropSettlement(Id.parse(id));
  redirect(href(locale, '/admin/settlement/files'));
}
