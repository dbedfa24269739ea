'use server';

import { z } from 'zod';
import type { RevealState } from '@/components/admin/reveal-box';
import { formatTel } from '@/components/admin/tel';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { requirePermission } from '@/lib/operators/require-permission';
import { revealCustomer, revealReasons } from '@/lib/operators/reveal';

const Subject = z.string().regex(/^[\w-]{1,64}$/);
const Form = z.object({ reason: z.enum(revealReasons) });

/** Shows what is covered of an order's or a payment's customer, and writes down who saw it and why. */
export async function reveal(locale: Locale, subject: string, _: RevealState, data: FormData): Promise<RevealState> {
  const operator = await requirePermission('customers.reveal', locale);
  const form = Form.safeParse(Object.fromEntries(data));
  const refused = { refused: translator('staff', locale)('reveal.nobody') };
  if (!form.success) return refused;
  const shown = await revealCustomer(Subject.parse(subject), form.data.reason, operator);
  return shown ? { ...shown, telShown: formatTel(shown.tel) } : refused;
}
