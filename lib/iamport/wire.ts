// The provider's Payment object, checked and turned into our words. snake_case ends here.
// (PortOne V1 REST API: PaymentAnnotation; unknown fields and enum values may appear at any time and must be ignored)

import { z } from 'zod';
import { toMinor } from '../domain/money';
import type { DepositAccount, ProviderCancel, ProviderPayment } from '../domain/payment';

/** Unix seconds; 0 means "has not happened". */
const instant = z
  .number()
  .int()
  .nullish()
  .transform((seconds) => (seconds ? new Date(seconds * 1000) : null));
const text = z
  .string()
  .nullish()
  .transform((value) => value || null);
const amount = z.number().nonnegative().finite();

const STATUSES = ['ready', 'paid', 'failed', 'cancelled'] as const;

const WireCancel = z.object({
  pg_tid: text,
  amount,
  cancelled_at: z.number().int(),
  reason: text,
  cancellation_id: text,
});

const WirePayment = z.object({
  imp_uid: z.string().min(1).max(64),
  merchant_uid: z.string().min(1).max(64),
  status: z.string().transform((value) => STATUSES.find((known) => known === value) ?? 'unknown'),
  amount,
  cancel_amount: amount,
  currency: z.string().length(3),
  sandbox: z.boolean(),
  escrow: z.boolean().nullish(),
  pay_method: text,
  pg_provider: text,
  pg_id: text,
  customer_uid_usage: text,
  apply_num: text,
  card_name: text,
  bank_name: text,
  vbank_name: text,
  vbank_num: text,
  vbank_holder: text,
  vbank_date: instant,
  paid_at: instant,
  fail_reason: text,
  receipt_url: text,
  cancel_history: z.array(WireCancel).nullish(),
});

type WirePayment = z.infer<typeof WirePayment>;

/** Checks and translates a Payment. Throws ZodError on a shape, RangeError on a sum that cannot be one of its currency. */
export function readPayment(value: unknown): ProviderPayment {
  const wire = WirePayment.parse(value);
  return {
    impUid: wire.imp_uid,
    merchantUid: wire.merchant_uid,
    status: wire.status,
    money: { minor: toMinor(wire.amount, wire.currency), currency: wire.currency },
    cancelledMinor: toMinor(wire.cancel_amount, wire.currency),
    cancels: (wire.cancel_history ?? []).map((cancel, index) => readCancel(cancel, index, wire.currency)),
    payMethod: wire.pay_method,
    pgProvider: wire.pg_provider,
    pgId: wire.pg_id,
    isTest: wire.sandbox,
    isEscrow: wire.escrow ?? false,
    billingUsage: wire.customer_uid_usage,
    depositAccount: readAccount(wire),
    paidAt: wire.paid_at,
    failReason: wire.fail_reason,
    methodLabel: wire.card_name ?? wire.bank_name ?? wire.vbank_name,
    applyNum: wire.apply_num,
    receiptUrl: wire.receipt_url,
  };
}

/** Only `vbank` with a number waits for a deposit; `ready` alone may be an open or an abandoned window. */
function readAccount(wire: WirePayment): DepositAccount | null {
  if (wire.pay_method !== 'vbank' || !wire.vbank_num) return null;
  return { bank: wire.vbank_name ?? '', number: wire.vbank_num, holder: wire.vbank_holder, dueAt: wire.vbank_date };
}

/** Cancels made before 2024-02 have no id of their own; position and time make one that stays the same. */
function readCancel(wire: z.infer<typeof WireCancel>, index: number, currency: string): ProviderCancel {
  return {
    cancellationId: wire.cancellation_id ?? `${wire.pg_tid ?? ''}:${wire.cancelled_at}:${index}`,
    amountMinor: toMinor(wire.amount, currency),
    reason: wire.reason ?? '',
    cancelledAt: new Date(wire.cancelled_at * 1000),
  };
}

/** What of the answer may be kept for operators to read: no buyer, no card or account number. */
const KEPT = [
  'imp_uid merchant_uid status amount cancel_amount currency pay_method channel pg_provider emb_pg_provider pg_tid pg_id sandbox',
  'escrow apply_num card_code card_name card_quota card_type bank_code bank_name vbank_code vbank_name vbank_date vbank_issued_at',
  'started_at paid_at failed_at cancelled_at fail_reason cancel_reason cancel_history cash_receipt_issued customer_uid_usage',
].flatMap((names) => names.split(' '));

/** The raw answer, reduced to what holds no personal data. */
export function maskAnswer(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return {};
  const kept = Object.entries(value).filter(([name]) => KEPT.includes(name));
  return Object.fromEntries(kept.map(([name, said]) => [name, withoutWords(name, said)]));
}

/** Of why money went back only our mark is kept: the words are an operator's, and may name somebody. */
function withoutWords(name: string, value: unknown): unknown {
  if (name === 'cancel_reason' && typeof value === 'string') return markIn(value);
  if (name !== 'cancel_history' || !Array.isArray(value)) return value;
  return value.map((cancel: unknown) => {
    if (typeof cancel !== 'object' || cancel === null || !('reason' in cancel)) return cancel;
    return { ...cancel, reason: typeof cancel.reason === 'string' ? markIn(cancel.reason) : null };
  });
}

const markIn = (reason: string): string => /\[[A-Z0-9-]+\]/.exec(reason)?.[0] ?? '';
