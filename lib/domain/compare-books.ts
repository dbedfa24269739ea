// On what our books and the provider's do not agree about one payment. Looks only; settling is what heals.

import type { HeldCheckout, ProviderPayment, Standing } from './payment';

export const differenceKinds = ['status', 'amount', 'cancel-amount', 'unknown'] as const;
type DifferenceKind = (typeof differenceKinds)[number];

/** Both sides in words or minor units, for people. */
export type Difference = { kind: DifferenceKind; ours: string; theirs: string };

type Ours = Pick<HeldCheckout, 'standing' | 'asked' | 'refundedMinor'>;

/** Every difference between the two sides; null is a side that knows nothing of the payment. */
export function compareBooks(ours: Ours | null, theirs: ProviderPayment | null): Difference[] {
  if (!theirs) return ours?.standing === 'accepted' ? [{ kind: 'unknown', ours: 'accepted', theirs: '-' }] : [];
  if (!ours) return theirs.paidAt ? [{ kind: 'unknown', ours: '-', theirs: theirs.status }] : [];
  return [statusDifference(ours, theirs), amountDifference(ours, theirs), cancelDifference(ours, theirs)].filter(
    (difference) => difference !== null,
  );
}

/** Standings under which money may be with the provider. */
const KNOWN: readonly Standing[] = ['accepted', 'rejected', 'parked'];

function statusDifference({ standing }: Ours, theirs: ProviderPayment): Difference | null {
  const holdsMoney = theirs.paidAt !== null && theirs.cancelledMinor < theirs.money.minor;
  const isMissed = holdsMoney && !KNOWN.includes(standing);
  const isImagined = theirs.paidAt === null && standing === 'accepted';
  return isMissed || isImagined ? { kind: 'status', ours: standing, theirs: theirs.status } : null;
}

/** What was too much of an accepted deposit may have gone back since. */
function amountDifference({ standing, asked }: Ours, { money, cancelledMinor }: ProviderPayment): Difference | null {
  if (standing !== 'accepted') return null;
  const isWrong =
    money.currency !== asked.currency || money.minor < asked.minor || money.minor - cancelledMinor > asked.minor;
  if (!isWrong) return null;
  const words = (one: typeof money) => `${one.minor} ${one.currency}`;
  return { kind: 'amount', ours: words(asked), theirs: words(money) };
}

function cancelDifference({ standing, refundedMinor }: Ours, { cancelledMinor }: ProviderPayment): Difference | null {
  if (!KNOWN.includes(standing) || cancelledMinor === refundedMinor) return null;
  return { kind: 'cancel-amount', ours: String(refundedMinor), theirs: String(cancelledMinor) };
}
