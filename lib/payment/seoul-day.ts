const DAY_MS = 24 * 3_600_000;
/** Seoul keeps nine hours ahead of UTC all year. */
const SEOUL_MS = 9 * 3_600_000;

export type SeoulDay = { from: Date; to: Date };

/** The day of Seoul an instant is in, or one so many days before or after it; `to` is the first instant of the next. */
export function seoulDay(at: Date, days = 0): SeoulDay {
  const from = Math.floor((at.getTime() + SEOUL_MS) / DAY_MS + days) * DAY_MS - SEOUL_MS;
  return { from: new Date(from), to: new Date(from + DAY_MS) };
}
