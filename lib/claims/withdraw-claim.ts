// A buyer takes a claim back, while nobody is on the way to fetch the goods.

import { db } from '../db';
import { type ClaimState, stateAfter } from '../domain/claim';
import { opens } from '../payment/access';
import { releaseExchangeGoods } from './claim-stock';
import { lockClaim, moveClaim, standingOf } from './held-claim';

export type WithdrawAnswer = { kind: 'withdrawn' } | { kind: 'not-found' } | { kind: 'state'; state: ClaimState };

/** For whoever holds the order's token. */
export function withdrawClaim(number: string, token: string, claimId: number): Promise<WithdrawAnswer> {
  return db.$transaction(async (tx): Promise<WithdrawAnswer> => {
    const claim = await lockClaim(tx, claimId);
    if (claim?.order.number !== number || !opens(token, claim.order.checkoutId)) return { kind: 'not-found' };
    const to = stateAfter(standingOf(claim), 'withdraw', 'buyer');
    if (!to) return { kind: 'state', state: claim.state };
    await releaseExchangeGoods(tx, claimId);
    await moveClaim(tx, claim, { act: 'withdraw', to, mover: { by: 'buyer' } });
    return { kind: 'withdrawn' };
  });
}
