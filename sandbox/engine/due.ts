// Deposit deadlines of virtual accounts: Korean wall clock on the way in, whole seconds on the wire (PortOne V1 docs: vbank_due).
import type { App } from '../app';
import { fromSeoul, seoul } from './ids';

const DAY_S = 86_400;
const DEFAULT_DAYS: Readonly<Record<string, number>> = { html5_inicis: 30, nice: 30, mobilians: 5 };
/** Other PGs do not document their default. */
const OTHER_DAYS = 7;

/** Seconds; NaN when the text is no date. Without a time of day the account lives to the end of that day. */
export const parseDue = (text: string, pg: string): number => {
  const digits = text.replaceAll(/\D/g, '');
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  if (digits.length < 8 || digits.length > 14) return Number.NaN;
  const clock = digits.slice(8).padEnd(6, '0');
  const isDayOnly = digits.length === 8 || pg === 'smartro_v2';
  const time = isDayOnly ? '23:59:59' : `${clock.slice(0, 2)}:${clock.slice(2, 4)}:${clock.slice(4, 6)}`;
  return Math.floor(fromSeoul(`${day} ${time}`) / 1000);
};

/** The deadline of a window's virtual account: as asked for, else the PG's default, at the end of that day. */
export const dueOf = (app: App, pg: string, asked: string | null): number => {
  const parsed = asked === null ? Number.NaN : parseDue(asked, pg);
  if (Number.isFinite(parsed)) return parsed;
  const days = DEFAULT_DAYS[pg] ?? OTHER_DAYS;
  const day = seoul(app.clock.now() + days * DAY_S * 1000).slice(0, 10);
  return Math.floor(fromSeoul(`${day} 23:59:59`) / 1000);
};
