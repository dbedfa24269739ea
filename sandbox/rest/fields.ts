// Reads parameters of one call: JSON and forms name them alike, but forms know only text. Wrong or missing ones end the call with a 400.
import type { Request } from '../http';
import { badRequest } from './envelope';

/** One won more than any real payment; beyond it doubles lose cents. */
const AMOUNT_MAX = 1_000_000_000_000;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const toNumber = (value: unknown): number => {
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && /^-?\d{1,15}(\.\d+)?$/.test(value.trim())) return Number(value);
  return Number.NaN;
};

export class Fields {
  constructor(private readonly source: Record<string, unknown>) {}

  /** Text, cut to what is stored; null when missing or empty. */
  text(name: string, max = 2000): string | null {
    const value = this.source[name];
    if (value === undefined || value === null || value === '') return null;
    if (typeof value === 'object') throw badRequest(`${name} 파라메터의 형식이 올바르지 않습니다.`);
    return String(value).slice(0, max);
  }

  /** Text that must be there and must not be longer than `max`. */
  need(name: string, max = 2000): string {
    const value = this.text(name, max + 1);
    if (value === null) throw badRequest(`${name} 파라메터가 누락되었습니다.`);
    if (value.length > max) throw badRequest(`${name} 파라메터는 최대 ${max}자까지 가능합니다.`);
    return value;
  }

  /** A finite number; null when missing or empty. */
  number(name: string): number | null {
    const value = this.source[name];
    if (value === undefined || value === null || value === '') return null;
    const number = toNumber(value);
    if (!Number.isFinite(number) || Math.abs(number) > AMOUNT_MAX) {
      throw badRequest(`${name} 파라메터는 숫자여야 합니다.`);
    }
    return number;
  }

  integer(name: string): number | null {
    const number = this.number(name);
    if (number !== null && !Number.isInteger(number)) throw badRequest(`${name} 파라메터는 정수여야 합니다.`);
    return number;
  }

  needInteger(name: string): number {
    const number = this.integer(name);
    if (number === null) throw badRequest(`${name} 파라메터가 누락되었습니다.`);
    return number;
  }

  /** Money that must be there: whole in KRW and JPY, two decimals elsewhere. */
  amount(name: string, currency: string, min: 0 | 1 = 1): number {
    const amount = this.number(name);
    if (amount === null) throw badRequest(`${name} 파라메터가 누락되었습니다.`);
    if (!isMoney(amount, currency) || amount < (min === 0 ? 0 : Number.MIN_VALUE)) {
      throw badRequest(`${name} 파라메터가 올바른 금액이 아닙니다.`);
    }
    return amount;
  }

  flag(name: string, fallback = false): boolean {
    const value = this.source[name];
    if (value === undefined || value === null || value === '') return fallback;
    if (value === true || value === 'true' || value === '1' || value === 1) return true;
    if (value === false || value === 'false' || value === '0' || value === 0) return false;
    throw badRequest(`${name} 파라메터는 true 또는 false여야 합니다.`);
  }

  choice<const Value extends string>(name: string, values: readonly Value[]): Value | null {
    const text = this.text(name);
    if (text === null) return null;
    const found = values.find((value) => value === text);
    if (found === undefined) throw badRequest(`${name} 파라메터에 지원되지 않는 값입니다.`);
    return found;
  }

  /** A nested object; null when missing. */
  object(name: string): Fields | null {
    const value = this.source[name];
    if (value === undefined || value === null) return null;
    if (!isRecord(value)) throw badRequest(`${name} 파라메터의 형식이 올바르지 않습니다.`);
    return new Fields(value);
  }

  /** A list of objects; empty when missing. */
  objects(name: string): Fields[] {
    return this.list(name).map((value) => {
      if (!isRecord(value)) throw badRequest(`${name} 파라메터의 형식이 올바르지 않습니다.`);
      return new Fields(value);
    });
  }

  /** Texts given once or as a list. */
  texts(name: string): string[] {
    return this.list(name)
      .filter((value) => typeof value === 'string' || typeof value === 'number')
      .map(String);
  }

  has(name: string): boolean {
    return this.source[name] !== undefined && this.source[name] !== null;
  }

  private list(name: string): unknown[] {
    const value = this.source[name];
    if (value === undefined || value === null || value === '') return [];
    return Array.isArray(value) ? value : [value];
  }
}

/** KRW and JPY have no smaller unit; other currencies have two decimals. */
export const isMoney = (amount: number, currency: string): boolean => {
  const unit = currency === 'KRW' || currency === 'JPY' ? 1 : 100;
  return Math.abs(amount * unit - Math.round(amount * unit)) < 1e-6 && Math.abs(amount) <= AMOUNT_MAX;
};

/** The parameters of a call: body first, then query, so that a client that mixes them is understood. */
export const fieldsOf = (req: Request): Fields => {
  const merged: Record<string, unknown> = Object.create(null);
  for (const name of new Set(req.query.keys())) {
    const values = req.query.getAll(name);
    const plain = name.replace(/\[\d*\]$/, '');
    merged[plain] = values.length > 1 || plain !== name ? values : values[0];
  }
  if (isRecord(req.body)) Object.assign(merged, req.body);
  return new Fields(merged);
};
