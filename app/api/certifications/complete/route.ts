// Where an identity check ends: the desktop browser's callback (POST) and the phone's return (GET). Only its names are read.

import { readClaim } from '@/app/payments/claim';
import { href } from '@/i18n/config';
import { type AgeAnswer, localeOfAgeCheck, settleAgeCheck } from '@/lib/certification/age-check';
import { formatCart, parseCart } from '@/lib/domain/cart';
import { IamportUnreachable } from '@/lib/iamport/errors';
import { readProof, writeProof } from '@/lib/payment/signed-cookie';
import { readBody } from '@/lib/request-body';

/** `{imp_uid, merchant_uid?}` → whether the visitor is an adult. */
export async function POST(request: Request): Promise<Response> {
  const outcome = await settle(await readBody(request));
  const status = { adult: 200, minor: 403, 'not-certified': 200, 'not-yours': 404, unknown: 202 }[outcome];
  return Response.json({ outcome }, { status, headers: { 'cache-control': 'private, no-store' } });
}

/** The provider's redirect → the checkout, which says what came of it. */
export async function GET(request: Request): Promise<Response> {
  const said = Object.fromEntries(new URL(request.url).searchParams);
  const outcome = await settle(said);
  const locale = await localeOfAgeCheck(readClaim(said)?.merchantUid ?? null);
  const buy = formatCart(parseCart(said.buy));
  const path = `/checkout?age=${outcome}${buy && `&buy=${buy}`}` as const;
  const headers = { location: href(locale, path), 'cache-control': 'private, no-store' };
  return new Response(null, { status: 303, headers });
}

async function settle(body: unknown): Promise<AgeAnswer['kind'] | 'unknown'> {
  const claim = readClaim(body);
  if (!claim) return 'not-yours';
  try {
    const { impUid, merchantUid } = claim;
    const answer = await settleAgeCheck(impUid, { id: await readProof('age'), merchantUid });
    // The visitor may be back in another browser than they left.
    if (answer.kind === 'adult') await writeProof('age', answer.id);
    return answer.kind;
  } catch (error) {
    if (!(error instanceof IamportUnreachable)) throw error;
    return 'unknown';
  }
}
