// One attempt to pay, as the provider's last answer has it.

import type { Tx } from '../db';
import type { ProviderPayment } from '../domain/payment';
import { Prisma } from '../generated/prisma/client';
import type { HeldPayment } from './held-checkout';

type Standing = Partial<Pick<HeldPayment, 'status' | 'nextCheckAt'>>;

/** The attempt bound to its imp_uid, with what people want to read of the provider's answer. */
export function boundTo(payment: ProviderPayment, held: HeldPayment, standing: Standing): HeldPayment {
  const account = payment.depositAccount;
  return {
    ...held,
    ...standing,
    impUid: payment.impUid,
    unknownSince: null,
    paidAt: payment.paidAt,
    methodLabel: payment.methodLabel,
    applyNum: payment.applyNum,
    receiptUrl: payment.receiptUrl,
    failReason: payment.failReason,
    isEscrow: payment.isEscrow,
    ...(account && { vbankName: account.bank, vbankNum: account.number, vbankHolder: account.holder }),
    ...(account && { vbankDueAt: account.dueAt }),
  };
}

/** The statement that keeps it: everything `boundTo` may have changed. */
export const keepingPayment = (bound: HeldPayment): Prisma.Sql => Prisma.sql`
  UPDATE "Payment" SET
    status = ${bound.status}::"PaymentStatus", "nextCheckAt" = ${bound.nextCheckAt}, "impUid" = ${bound.impUid},
    "unknownSince" = ${bound.unknownSince}, "paidAt" = ${bound.paidAt}, "methodLabel" = ${bound.methodLabel},
    "applyNum" = ${bound.applyNum}, "receiptUrl" = ${bound.receiptUrl}, "failReason" = ${bound.failReason},
    "isEscrow" = ${bound.isEscrow}, "vbankName" = ${bound.vbankName}, "vbankNum" = ${bound.vbankNum},
    "vbankHolder" = ${bound.vbankHolder}, "vbankDueAt" = ${bound.vbankDueAt}
  WHERE id = ${bound.id}::uuid`;

/** Binds the imp_uid to its attempt and keeps the provider's answer. */
export async function storePayment(
  tx: Tx,
  held: HeldPayment,
  payment: ProviderPayment,
  standing: Standing,
): Promise<HeldPayment> {
  const bound = boundTo(payment, held, standing);
  await tx.$executeRaw(keepingPayment(bound));
  return bound;
}
