// Cash receipts at the provider. (PortOne V1 REST API: /receipts/{imp_uid})

import { z } from 'zod';
import { ask } from './client';
import { IamportNotFound, IamportUnreachable } from './errors';

const WireReceipt = z.object({
  apply_num: z.string().nullish(),
  amount: z.number().nonnegative(),
  receipt_url: z.string().nullish(),
  applied_at: z.number().int(),
  cancelled_at: z.number().int().nullish(),
});

export type ProviderReceipt = { amountKrw: number; applyNum: string | null; receiptUrl: string | null; issuedAt: Date };

const pathOf = (impUid: string): string => `/receipts/${encodeURIComponent(impUid)}`;

/** The receipt that stands for a payment; null when there is none, or it was cancelled. Throws IamportUnreachable. */
export async function getReceipt(impUid: string): Promise<ProviderReceipt | null> {
  try {
    return read(await ask({ method: 'GET', path: pathOf(impUid) }));
  } catch (error) {
    if (error instanceof IamportNotFound) return null;
    throw error;
  }
}

/** Whose receipt it is. */
export type Holder = { identifier: string; purpose: 'income' | 'expense' };

/**
 * Issues a receipt for all that is left of a payment, `taxFreeKrw` of it free of value added tax: of the rest the provider takes an
 * eleventh for it. Throws IamportUnreachable, IamportRefused.
 */
export async function issueReceipt(
  impUid: string,
  { identifier, purpose }: Holder,
  taxFreeKrw: number,
): Promise<ProviderReceipt> {
  const body =
    purpose === 'expense'
      ? { identifier, identifier_type: 'business', type: 'company', tax_free: taxFreeKrw }
      : { identifier, identifier_type: 'phone', type: 'person', tax_free: taxFreeKrw };
  const receipt = read(await ask({ method: 'POST', path: pathOf(impUid), body }));
  if (!receipt) throw new IamportUnreachable('a receipt that was just issued is cancelled');
  return receipt;
}

/** Cancels the receipt of a payment. Throws IamportUnreachable, IamportRefused. */
export async function cancelReceipt(impUid: string): Promise<void> {
  await ask({ method: 'DELETE', path: pathOf(impUid) });
}

function read(value: unknown): ProviderReceipt | null {
  const parsed = WireReceipt.safeParse(value);
  if (!parsed.success) throw new IamportUnreachable('the receipt is malformed', { cause: parsed.error });
  const { amount, apply_num, receipt_url, applied_at, cancelled_at } = parsed.data;
  if (cancelled_at) return null;
  return {
    amountKrw: amount,
    applyNum: apply_num || null,
    receiptUrl: receipt_url || null,
    issuedAt: new Date(applied_at * 1000),
  };
}
