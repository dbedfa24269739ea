// Orders that have arrived, and what their buyers and operators do with claims, for tests.

import { actOnClaim, type ClaimInput } from '../claims/act-on-claim';
import { readRefundChoices } from '../claims/refund-claim';
import { type ClaimRequest, quoteClaim, requestClaim } from '../claims/request-claim';
import { db } from '../db';
import { moveOrders } from '../delivery/move-orders';
import { sendParcel } from '../delivery/send-parcel';
import { accessToken } from '../payment/access';
import { runRefund } from '../payment/refund';
import { anOperator, type Bought, buyOrder } from './bought';

type Goods = Parameters<typeof buyOrder>[0];

/** An order whose goods are with the buyer. */
export async function deliveredOrder(goods: Goods, way?: Parameters<typeof buyOrder>[1]): Promise<Bought> {
  const order = await buyOrder(goods, way);
  const operator = await anOperator();
  await sendParcel({ orderNumber: order.number, carrier: 'cj', waybill: '123456789012', lines: null }, operator);
  await moveOrders([order.number], 'delivered', operator);
  return order;
}

export const tokenOf = ({ checkoutId }: Bought): string => accessToken(checkoutId);

/** Pieces of an order's lines, in their order. */
export const chosen = ({ lineIds }: Bought, quantities: readonly number[]): { lineId: number; quantity: number }[] =>
  quantities.flatMap((quantity, index) => (quantity > 0 ? [{ lineId: lineIds[index] ?? 0, quantity }] : []));

type Change = Partial<Omit<ClaimRequest, 'lines'>>;

/** Asks as the page does: what it costs is read first. */
export async function claim(order: Bought, quantities: readonly number[], change: Change = {}) {
  const wish = { kind: 'return', reason: 'change_of_mind', lines: chosen(order, quantities), ...change } as const;
  const quoted = await quoteClaim(order.number, tokenOf(order), wish);
  if (quoted.kind !== 'quote') return quoted;
  const { postageKrw } = quoted;
  const rest = { number: order.number, token: tokenOf(order), note: '', instead: [], photos: [] };
  return requestClaim({ ...rest, postageKrw, ...wish });
}

/** A claim that must come to be; answers its id. */
export async function claimed(order: Bought, quantities: readonly number[], change?: Change): Promise<number> {
  const answer = await claim(order, quantities, change);
  if (answer.kind !== 'requested') throw new Error(answer.kind);
  return answer.claimId;
}

const INPUTS = {
  approve: { act: 'approve', advice: '' },
  refuse: { act: 'refuse', refusal: '사용한 흔적이 있어요.' },
  collect: { act: 'collect', carrier: 'cj', waybill: '999999999999' },
  receive: { act: 'receive' },
  inspect: { act: 'inspect', fault: 'buyer', inspection: '', returnStock: true },
  convert: { act: 'convert' },
  send: { act: 'send', carrier: 'cj', waybill: '888888888888' },
  withdraw: { act: 'withdraw' },
} as const satisfies Partial<Record<ClaimInput['act'], ClaimInput>>;

export type Deed = keyof typeof INPUTS | ClaimInput;

/** Does acts one after the other as an operator; answers what came of the last. */
export async function act(claimId: number, ...deeds: Deed[]) {
  const operator = await anOperator();
  let answer: Awaited<ReturnType<typeof actOnClaim>> = { kind: 'not-found' };
  for (const deed of deeds)
    answer = await actOnClaim(claimId, typeof deed === 'string' ? INPUTS[deed] : deed, operator);
  return answer;
}

/** The refund an operator sees first, as an act. */
export async function refundOf(claimId: number, postageKrw?: number): Promise<ClaimInput> {
  const choices = await readRefundChoices(claimId);
  const choice = choices.find((one) => postageKrw === undefined || one.postageKrw === postageKrw);
  if (choice?.preview.kind !== 'refundable') throw new Error(JSON.stringify(choices));
  return { act: 'refund', postageKrw: choice.postageKrw, fingerprint: choice.preview.fingerprint };
}

/** Makes what was asked for of an order true at the provider. */
export async function runRefunds({ number }: Bought): Promise<void> {
  for (const { id } of await db.refund.findMany({ where: { order: { number }, status: 'requested' } }))
    await runRefund(id);
}
