import type { Tx } from '../db';
import type { ProviderPayment } from '../domain/payment';
import type { Prisma } from '../generated/prisma/client';
import type { HeldPayment } from './held-checkout';

/** Binds the imp_uid to its attempt and keeps what people want to read of the provider's answer. */
export async function storePayment(
  tx: Tx,
  held: HeldPayment,
  payment: ProviderPayment,
  change: Pick<Prisma.PaymentUncheckedUpdateInput, 'status' | 'nextCheckAt'>,
): Promise<HeldPayment> {
  const account = payment.depositAccount;
  const stored = await tx.payment.update({
    where: { id: held.id },
    data: {
      ...change,
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
    },
  });
  return { ...held, ...stored };
}
