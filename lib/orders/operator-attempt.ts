import { db } from '../db';

export type FoundAttempt = { checkoutId: string; hasOrder: boolean };

/**
 * The checkout an imp_uid or merchant_uid belongs to. An imp_uid that is not the attempt's own (a second window under one
 * name) is known by the signals that came for it. Null when it is not ours.
 */
export async function findAttempt(uid: string): Promise<FoundAttempt | null> {
  const select = { checkoutId: true, checkout: { select: { order: { select: { id: true } } } } } as const;
  const own = await db.payment.findFirst({ where: { OR: [{ impUid: uid }, { merchantUid: uid }] }, select });
  const found = own ?? (await findBySignal(uid, select));
  return found && { checkoutId: found.checkoutId, hasOrder: found.checkout.order !== null };
}

async function findBySignal(
  impUid: string,
  select: { checkoutId: true; checkout: { select: { order: { select: { id: true } } } } },
) {
  const event = await db.paymentEvent.findFirst({
    where: { impUid, paymentId: { not: null } },
    select: { payment: { select } },
  });
  return event?.payment ?? null;
}
