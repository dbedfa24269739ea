// Where a parcel takes a ship or a plane, and what that costs beside the delivery: 제주·도서산간, known by the postcode alone. Which postcodes these are an operator
// can say (lib/pricing/remote-ranges.ts).

/** Jeju costs carriers less than an island without an airport. */
export const remoteAreas = ['jeju', 'island'] as const;
export type RemoteArea = (typeof remoteAreas)[number];

/** More than any carrier asks: a typing error. */
export const remoteFeeMaxKrw = 100_000;

/** What is charged on top, in won; 0 for nothing. */
export type RemoteFees = Record<RemoteArea, number>;

/** Five-digit postcodes (국가기초구역번호) from one to another, and what people call the place. */
export type RemoteRange = { from: string; to: string; area: RemoteArea; name: string };

/** As little of it as a price needs. */
export type RemoteRule = Pick<RemoteRange, 'from' | 'to' | 'area'>;

/**
 * The remote area a postcode lies in; null for the mainland and for whatever is no postcode (yet). Of ranges that lie in each other the
 * narrowest counts: 우도 is an island of Jeju.
 */
export function remoteAreaOf(postcode: string, ranges: readonly RemoteRule[]): RemoteArea | null {
  if (!/^\d{5}$/.test(postcode)) return null;
  const around = ranges.filter(({ from, to }) => from <= postcode && postcode <= to);
  return around.toSorted((a, b) => widthOf(a) - widthOf(b))[0]?.area ?? null;
}

const widthOf = ({ from, to }: RemoteRule): number => Number(to) - Number(from);
