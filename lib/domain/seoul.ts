// Seoul's calendar: nine hours ahead of UTC all year, without summer time since 1988.

export const DAY_MS = 24 * 3_600_000;
const AHEAD_MS = 9 * 3_600_000;

/** What Seoul's clocks show at an instant, in the UTC fields of a date. */
export const seoulClock = (at: Date): Date => new Date(at.getTime() + AHEAD_MS);

/** The instant at which Seoul's clocks show this; fields as for Date.UTC. */
export const atSeoul = (...fields: Parameters<typeof Date.UTC>): Date => new Date(Date.UTC(...fields) - AHEAD_MS);

/** Seoul's date and time of an instant: 2026-11-24 15:25:01. */
export const seoulStamp = (at: Date): string => seoulClock(at).toISOString().slice(0, 19).replace('T', ' ');

/** Seoul's date of an instant: 2026-11-24. */
export const seoulDate = (at: Date): string => seoulStamp(at).slice(0, 10);

/** What a form's field for a date and time shows of an instant: 2026-11-24T15:25. */
export const seoulMinute = (at: Date): string => seoulClock(at).toISOString().slice(0, 16);

/** The instant such a field means; null when it is none. */
export function readSeoulMinute(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return null;
  const at = new Date(`${text}:00+09:00`);
  return Number.isNaN(at.getTime()) ? null : at;
}

export type SeoulDay = { from: Date; to: Date };

/** The day of Seoul an instant is in, or one so many days before or after it; `to` is the first instant of the next. */
export function seoulDay(at: Date, days = 0): SeoulDay {
  const clock = seoulClock(at);
  const from = atSeoul(clock.getUTCFullYear(), clock.getUTCMonth(), clock.getUTCDate() + days);
  return { from, to: new Date(from.getTime() + DAY_MS) };
}
