// Parked money that is more than one person may give back waits, with the way out somebody chose, until a second one agrees
// (approve-parked.ts). Meanwhile nothing else is done with it.

import { audit } from '../audit';
import { now } from '../clock';
import { db, type Tx } from '../db';
import type { ParkedAction } from '../domain/parked';
import { bankName } from '../iamport/banks';
import { seal, unseal } from '../seal';
import type { SumBack } from './parked-acts';
import { type RefundAccount, RefundAccountInput } from './refund-account';
import { needsApproval } from './refund-approval';

type Person = { id: string; email: string };
type Chosen = { action: ParkedAction; note: string; account?: RefundAccount | undefined };

/** Whether a second person must agree to this sum. Of a sum nobody knows the worth of, always. */
export function needsAnother(tx: Tx, { amountMinor, amountKrw, refundedKrw }: SumBack, by: Person): Promise<boolean> {
  const worthKrw = amountMinor > 0 && amountKrw === 0 ? Number.POSITIVE_INFINITY : amountKrw;
  return amountMinor > 0 ? needsApproval(tx, { refundedKrw }, worthKrw, by) : Promise.resolve(false);
}

/** Whether a way out of the item waits already. The caller holds the item. */
export const isWaitingForAnother = async (tx: Tx, parkedItemId: number): Promise<boolean> =>
  (await tx.parkedApproval.count({ where: { parkedItemId, status: 'waiting' } })) > 0;

/** Keeps a way out until a second person agrees to it. */
export async function waitForAnother(
  tx: Tx,
  parkedItemId: number,
  { action, note, account }: Chosen,
  { refundedKrw: _, ...sum }: SumBack,
  operator: Person,
): Promise<void> {
  const accountSealed = account ? seal(JSON.stringify(account), ownerOf(parkedItemId)) : null;
  const asked = { requestedById: operator.id, createdAt: now() };
  await tx.parkedApproval.create({ data: { parkedItemId, action, reason: note, accountSealed, ...sum, ...asked } });
  await audit(tx, operator.id, 'parked.propose', String(parkedItemId), { action, ...sum });
}

/** Where the money is to go; null when it goes the way it came, or when the account cannot be read any more. */
export function readKeptAccount(approval: {
  parkedItemId: number;
  accountSealed: string | null;
}): RefundAccount | null {
  const { accountSealed, parkedItemId } = approval;
  const text = accountSealed === null ? null : unseal(accountSealed, ownerOf(parkedItemId));
  return text === null ? null : RefundAccountInput.parse(JSON.parse(text));
}

const ownerOf = (parkedItemId: number): string => `parked:${parkedItemId}`;

export type WaitingParked = {
  id: number;
  item: { id: number; kind: string; impUid: string | null; orderNumber: string | null };
  action: ParkedAction;
  money: { currency: string; minor: number };
  reason: string;
  /** Bank and last digits of where it is to go. */
  account: { bank: string; ending: string } | null;
  askedBy: { id: string; name: string; email: string };
  askedAt: Date;
  /** Whether the item still waits: otherwise there is nothing to approve any more. */
  isOpen: boolean;
};

const forList = {
  requestedBy: { select: { id: true, name: true, email: true } },
  parkedItem: { include: { order: { select: { number: true } } } },
} as const;

/** Ways out that wait for a second person, the oldest first; of the items of one order, or of all. */
export async function listWaitingParked(orderNumber?: string): Promise<WaitingParked[]> {
  const parkedItem = orderNumber ? { order: { number: orderNumber } } : {};
  const where = { status: 'waiting' as const, parkedItem };
  const waiting = await db.parkedApproval.findMany({ where, include: forList, orderBy: { id: 'asc' }, take: 50 });
  return waiting.map((one) => {
    const { id, kind, impUid, order, resolvedAt } = one.parkedItem;
    const account = readKeptAccount(one);
    return {
      id: one.id,
      item: { id, kind, impUid, orderNumber: order?.number ?? null },
      action: one.action === 'adopt' ? 'adopt' : 'refund',
      money: { currency: one.currency, minor: one.amountMinor },
      reason: one.reason,
      account: account && { bank: bankName(account.bank), ending: account.number.slice(-3) },
      askedBy: one.requestedBy,
      askedAt: one.createdAt,
      isOpen: resolvedAt === null,
    };
  });
}

/** How many wait. */
export const countWaitingParked = (): Promise<number> => db.parkedApproval.count({ where: { status: 'waiting' } });
