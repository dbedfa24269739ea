// What a message about a claim says, read when it leaves.

import type { Locale } from '@/i18n/config';
import { dateText } from '@/i18n/when';
import { formatKrw } from '@/i18n/won';
import { db } from '../db';
import { findCarrier, trackingUrl } from '../domain/carriers';
import { refundDue } from '../domain/claim-rules';
import type { Prisma } from '../generated/prisma/client';
import { type Addressed, addressOf, localeOf, nameOf } from './addressed';
import { claimLettersEn } from './claim-letters-en';
import { claimLettersKo } from './claim-letters-ko';
import type { ClaimFacts, ClaimLetterKind, ClaimLetters } from './kinds';

const languages: Record<Locale, ClaimLetters> = { ko: claimLettersKo, en: claimLettersEn };

const forClaim = {
  lines: { include: { checkoutLine: true, exchangeSku: true }, orderBy: { checkoutLineId: 'asc' } },
  order: { include: { checkout: true } },
} satisfies Prisma.ClaimInclude;

type ClaimRow = Prisma.ClaimGetPayload<{ include: typeof forClaim }>;

/** Writes the letter; null when there is nothing to tell any more. */
export async function composeClaim(kind: ClaimLetterKind, claimId: number): Promise<Addressed | null> {
  const claim = await db.claim.findUnique({ where: { id: claimId }, include: forClaim });
  if (!claim || !isStillTrue(kind, claim)) return null;
  const { order } = claim;
  const locale = localeOf(order.checkout);
  const facts = factsOf(kind, claim, locale);
  return { letter: languages[locale][kind](facts), facts, locale, ...addressOf(order, order.checkout) };
}

/** A claim that was withdrawn before the letter left is not received, and none is waited for. */
const isStillTrue = (kind: ClaimLetterKind, { state }: ClaimRow): boolean =>
  state !== 'withdrawn' || kind === 'claim-refused';

function factsOf(kind: ClaimLetterKind, claim: ClaimRow, locale: Locale): ClaimFacts {
  const { postageKrw, receivedAt, pickupCarrier, pickupWaybill, sentCarrier, sentWaybill } = claim;
  const isSent = kind === 'exchange-sent';
  const carrier = isSent ? sentCarrier : pickupCarrier;
  const waybill = isSent ? sentWaybill : pickupWaybill;
  return {
    orderNumber: claim.order.number,
    kind: claim.kind,
    goods: claim.lines.map(({ checkoutLine, exchangeSku, quantity }) => ({
      name:
        isSent && exchangeSku
          ? [checkoutLine.productName, ...exchangeSku.optionValues].join(' / ')
          : nameOf(checkoutLine),
      quantity,
    })),
    postage: postageKrw > 0 ? formatKrw(postageKrw, locale) : null,
    words: (kind === 'claim-refused' ? claim.refusal : claim.advice) || null,
    due: receivedAt && dateText(new Date(refundDue(receivedAt).getTime() - 1), locale),
    parcel:
      carrier && waybill
        ? { carrier: findCarrier(carrier)?.name[locale] ?? carrier, waybill, tracking: trackingUrl(carrier, waybill) }
        : null,
  };
}
