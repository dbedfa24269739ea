// What an operator does with a claim: one door for every act. Under the order's lock the table says whether it may be done, then the act
// does its part, and the move is written with it: of two people at once, one is told that the claim stands elsewhere by now.

import { now } from '../clock';
import { db, type Tx } from '../db';
import { findCarrier, readWaybill } from '../domain/carriers';
import { type ClaimAct, type ClaimState, stateAfter } from '../domain/claim';
import type { Fault } from '../domain/claim-rules';
import type { Prisma } from '../generated/prisma/client';
import type { MessageKind } from '../messages/kinds';
import { tell } from '../messages/tell';
import { askWhereMoneyGoes } from '../payment/refund-account';
import { releaseExchangeGoods, shelveReturnedGoods, takeExchangeGoods } from './claim-stock';
import { type HeldClaim, lockClaim, moveClaim, standingOf } from './held-claim';
import { type ClaimRefundAnswer, refundClaim } from './refund-claim';

type Parcel = { carrier: string; waybill: string };

export type ClaimInput =
  /** `advice` tells the buyer how the goods come back. */
  | { act: 'approve'; advice: string }
  | { act: 'refuse'; refusal: string }
  | ({ act: 'collect' } & Parcel)
  | { act: 'receive' }
  | { act: 'inspect'; fault: Fault; inspection: string; returnStock: boolean }
  | { act: 'convert' }
  /** `fingerprint` is of the plan the operator saw, with this postage taken off. */
  | { act: 'refund'; postageKrw: number; fingerprint: string }
  | ({ act: 'send' } & Parcel)
  | { act: 'withdraw' };

export type ClaimActAnswer =
  | { kind: 'done'; state: ClaimState }
  | { kind: 'not-found' }
  /** It stands elsewhere by now: this cannot be done with it any more. */
  | { kind: 'state'; state: ClaimState }
  | Refusal;

type Refusal =
  | { kind: 'carrier' | 'waybill' }
  /** The other goods are not there. */
  | { kind: 'sold-out' }
  | { kind: 'refund'; answer: Exclude<ClaimRefundAnswer, { kind: 'requested' }> };

type Operator = { id: string; email: string };

/** What an act changes about the claim, or why it cannot be done. */
type Effect = { change: Prisma.ClaimUncheckedUpdateInput } | Refusal;

/** Does one act. */
export function actOnClaim(id: number, input: ClaimInput, operator: Operator): Promise<ClaimActAnswer> {
  return db.$transaction(async (tx): Promise<ClaimActAnswer> => {
    const claim = await lockClaim(tx, id);
    if (!claim) return { kind: 'not-found' };
    const to = stateAfter(standingOf(claim), input.act, 'operator');
    if (!to) return { kind: 'state', state: claim.state };
    const effect = await effectOf(tx, claim, input, operator);
    if ('kind' in effect) return effect;
    await moveClaim(tx, claim, { act: input.act, to, mover: { by: 'operator', ...operator } }, effect.change);
    const told = TOLD[input.act];
    if (told) await tell(tx, told, id);
    return { kind: 'done', state: to };
  });
}

const TOLD: Partial<Record<ClaimAct, MessageKind>> = {
  approve: 'claim-approved',
  refuse: 'claim-refused',
  collect: 'claim-collecting',
  receive: 'claim-arrived',
  send: 'exchange-sent',
};

async function effectOf(tx: Tx, claim: HeldClaim, input: ClaimInput, operator: Operator): Promise<Effect> {
  switch (input.act) {
    case 'approve':
      return approve(tx, claim, input.advice);
    case 'refuse':
      await releaseExchangeGoods(tx, claim.id);
      return { change: { refusal: input.refusal } };
    case 'collect': {
      const parcel = readParcel(input);
      return 'kind' in parcel ? parcel : { change: { pickupCarrier: parcel.carrier, pickupWaybill: parcel.waybill } };
    }
    case 'receive':
      return { change: { receivedAt: now() } };
    case 'inspect':
      return { change: { fault: input.fault, inspection: input.inspection, returnStock: input.returnStock } };
    case 'convert':
      await releaseExchangeGoods(tx, claim.id);
      return { change: { kind: 'return' } };
    case 'refund': {
      const answer = await refundClaim(tx, claim, input, operator);
      return answer.kind === 'requested' ? { change: { refundId: answer.refundId } } : { kind: 'refund', answer };
    }
    case 'send':
      return send(tx, claim, input);
    case 'withdraw':
      await releaseExchangeGoods(tx, claim.id);
      return { change: {} };
  }
}

/** An exchange keeps its goods from here on; a return that goes to an account asks for it. */
async function approve(tx: Tx, claim: HeldClaim, advice: string): Promise<Effect> {
  if (claim.kind === 'exchange' && !(await takeExchangeGoods(tx, claim.id))) return { kind: 'sold-out' };
  if (claim.kind === 'return') await askWhereMoneyGoes(tx, claim.order.paymentId);
  return { change: { advice } };
}

async function send(tx: Tx, claim: HeldClaim, input: Parcel): Promise<Effect> {
  const parcel = readParcel(input);
  if ('kind' in parcel) return parcel;
  if (claim.returnStock) await shelveReturnedGoods(tx, claim.id);
  return { change: { sentCarrier: parcel.carrier, sentWaybill: parcel.waybill, sentAt: now() } };
}

function readParcel(typed: Parcel): Parcel | { kind: 'carrier' | 'waybill' } {
  const carrier = findCarrier(typed.carrier);
  if (!carrier) return { kind: 'carrier' };
  const waybill = readWaybill(carrier, typed.waybill);
  return waybill ? { carrier: carrier.code, waybill } : { kind: 'waybill' };
}
