// Where a parcel takes a ship or a plane, and what that costs beside the delivery: 제주·도서산간, known by the postcode alone.

/** Jeju costs carriers less than an island without an airport. */
export const remoteAreas = ['jeju', 'island'] as const;
export type RemoteArea = (typeof remoteAreas)[number];

/** More than any carrier asks: a typing error. */
export const remoteFeeMaxKrw = 100_000;

/** What is charged on top, in won; 0 for nothing. */
export type RemoteFees = Record<RemoteArea, number>;

type PostcodeRange = readonly [from: number, to: number, area: RemoteArea];

/**
 * Ranges of the five-digit postcodes (국가기초구역번호), first match first. Islands that a bridge has joined to the land are left out:
 * carriers ask nothing more for them, so the shop may not either. (공정거래위원회, 연륙도서 추가배송비 시정)
 */
const RANGES: readonly PostcodeRange[] = [
  // 추자도, 우도: of Jeju by name only.
  [63000, 63001, 'island'],
  [63365, 63365, 'island'],
  [63002, 63644, 'jeju'],
  // 인천 중구, 강화 서도, 옹진.
  [22386, 22388, 'island'],
  [23008, 23010, 'island'],
  [23100, 23116, 'island'],
  [23124, 23136, 'island'],
  // 당진, 태안, 보령.
  [31708, 31708, 'island'],
  [32133, 32133, 'island'],
  [33411, 33411, 'island'],
  // 울릉.
  [40200, 40240, 'island'],
  // 사천, 통영.
  [52570, 52571, 'island'],
  [53031, 53033, 'island'],
  [53089, 53104, 'island'],
  // 부안, 영광, 목포.
  [56347, 56349, 'island'],
  [57068, 57069, 'island'],
  [58760, 58762, 'island'],
  // 신안, 진도.
  [58816, 58818, 'island'],
  [58826, 58826, 'island'],
  [58832, 58832, 'island'],
  [58839, 58841, 'island'],
  [58843, 58866, 'island'],
  [58953, 58958, 'island'],
  // 완도.
  [59102, 59103, 'island'],
  [59106, 59106, 'island'],
  [59127, 59127, 'island'],
  [59129, 59129, 'island'],
  [59137, 59166, 'island'],
  // 고흥, 여수.
  [59421, 59421, 'island'],
  [59531, 59531, 'island'],
  [59551, 59551, 'island'],
  [59563, 59563, 'island'],
  [59568, 59568, 'island'],
  [59650, 59650, 'island'],
  [59766, 59766, 'island'],
  [59781, 59790, 'island'],
];

/** The remote area a postcode lies in; null for the mainland and for whatever is no postcode (yet). */
export function remoteAreaOf(postcode: string): RemoteArea | null {
  if (!/^\d{5}$/.test(postcode)) return null;
  const code = Number(postcode);
  return RANGES.find(([from, to]) => from <= code && code <= to)?.[2] ?? null;
}

/** What delivery there costs on top, also where the delivery itself is free. */
export function surchargeKrw(postcode: string, fees: RemoteFees): number {
  const area = remoteAreaOf(postcode);
  return area === null ? 0 : fees[area];
}
