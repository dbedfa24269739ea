// Where money goes back that a PG cannot send back the way it came, e.g. a deposit. Given by the buyer or told to an operator, kept
// encrypted, read only to be sent, and erased as soon as the refund is final. Never in a log, a job or the audit.

import { z } from 'zod';
import { audit } from '../audit';
import { now } from '../clock';
import { db, type Tx } from '../db';
import { maySend } from '../domain/order-stage';
import { bankName, isBankCode } from '../iamport/banks';
import { seal, unseal } from '../seal';
import { opens } from './access';
import { lockRefundable, type RefundableOrder, ruleOf } from './refundable';

/** An account as somebody types it. The provider takes 16 characters of a holder and 16 digits. (PortOne V1 REST API: cancel) */
export const RefundAccountInput = z.strictObject({
  holder: z.string('required').trim().min(1, 'required').max(16, 'too-long'),
  bank: z.string('required').refine(isBankCode, 'required'),
  number: z
    .string('required')
    .transform((value) => value.replace(/[\s-]/g, ''))
    .pipe(
      z
        .string()
        .min(1, 'required')
        .regex(/^\d{6,16}$/, 'digits'),
    ),
});

export type RefundAccount = z.infer<typeof RefundAccountInput>;

export type AccountAnswer =
  | 'kept'
  | 'not-found'
  /** This order's way of paying needs none, or nothing is left to give back. */
  | 'not-needed'
  /** A refund is being sent to the account that is known. */
  | 'in-flight';

/** Keeps the account an operator was told. */
export function keepRefundAccount(
  orderNumber: string,
  account: RefundAccount,
  operator: { id: string; email: string },
): Promise<AccountAnswer> {
  return keep(orderNumber, account, operator.email, () => true, operator.id);
}

/** Keeps the account a buyer gives by their signed link, when an operator has asked for it. */
export const giveRefundAccount = (orderNumber: string, token: string, account: RefundAccount): Promise<AccountAnswer> =>
  keep(
    orderNumber,
    account,
    'buyer',
    (order) => opens(token, order.checkoutId) && order.payment.refundAccount !== null,
  );

/** The same where nobody has to ask: on the way to cancel what has not left. */
export const giveAccountToCancel = (
  orderNumber: string,
  token: string,
  account: RefundAccount,
): Promise<AccountAnswer> =>
  keep(orderNumber, account, 'buyer', (order) => opens(token, order.checkoutId) && maySend(order.status));

function keep(
  orderNumber: string,
  account: RefundAccount,
  givenBy: string,
  isAllowed: (order: RefundableOrder) => boolean,
  operatorId?: string,
): Promise<AccountAnswer> {
  return db.$transaction(async (tx): Promise<AccountAnswer> => {
    const order = await lockRefundable(tx, orderNumber);
    if (!order || !isAllowed(order)) return 'not-found';
    const { payment, paymentId } = order;
    if (!ruleOf(payment).needsRefundAccount || order.refundedKrw >= order.totalKrw) return 'not-needed';
    if (payment.refunds.some(({ status }) => status === 'requested')) return 'in-flight';
    await keepAccountOf(tx, paymentId, account, givenBy);
    if (operatorId) await audit(tx, operatorId, 'refund.account', orderNumber);
    return 'kept';
  });
}

/** Keeps the account one payment goes back to, in place of an earlier one. The caller holds its checkout's lock and has decided who may. */
export async function keepAccountOf(tx: Tx, paymentId: string, account: RefundAccount, givenBy: string): Promise<void> {
  const given = { sealed: seal(JSON.stringify(account), paymentId), givenBy, givenAt: now() };
  await tx.refundAccount.upsert({ where: { paymentId }, create: { paymentId, ...given }, update: given });
}

/** Has the buyer's page ask for the account. */
export function askForRefundAccount(
  orderNumber: string,
  operatorId: string,
): Promise<'asked' | 'not-found' | 'not-needed'> {
  return db.$transaction(async (tx) => {
    const order = await lockRefundable(tx, orderNumber);
    if (!order) return 'not-found';
    if (!(await askWhereMoneyGoes(tx, order.paymentId))) return 'not-needed';
    await audit(tx, operatorId, 'refund.ask-account', orderNumber);
    return 'asked';
  });
}

/** The same where something else asks, e.g. a return. Answers whether the way of paying needs an account. */
export async function askWhereMoneyGoes(tx: Tx, paymentId: string): Promise<boolean> {
  const payment = await tx.payment.findUniqueOrThrow({ where: { id: paymentId } });
  if (!ruleOf(payment).needsRefundAccount) return false;
  const asked = { askedAt: now() };
  await tx.refundAccount.upsert({ where: { paymentId }, create: { paymentId, ...asked }, update: asked });
  return true;
}

/** The account of a payment, to be sent to the provider; null when there is none or it cannot be read any more. */
export async function readRefundAccount(paymentId: string): Promise<RefundAccount | null> {
  const row = await db.refundAccount.findUnique({ where: { paymentId } });
  const text = row?.sealed ? unseal(row.sealed, paymentId) : null;
  return text === null ? null : RefundAccountInput.parse(JSON.parse(text));
}

/** The account as people may recognise it: bank, and the last digits of the number. */
export async function describeRefundAccount(paymentId: string): Promise<{ bank: string; ending: string } | null> {
  const account = await readRefundAccount(paymentId);
  return account && { bank: bankName(account.bank), ending: account.number.slice(-3) };
}

/** The refund is final: nobody needs to know any more. */
export async function eraseRefundAccount(tx: Tx, paymentId: string): Promise<void> {
  await tx.refundAccount.deleteMany({ where: { paymentId } });
}
