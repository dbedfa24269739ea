import { db } from '../db';
import type { ParkedAction } from '../domain/parked';
import { type Resolution, resolveParked } from '../payment/resolve-parked';
import type { anOperator } from './bought';

/** The newest thing that was put before an operator about a payment. */
export const itemOf = (impUid: string) =>
  db.parkedItem.findFirstOrThrow({ where: { impUid }, orderBy: { id: 'desc' } });

/** How an operator decides about a payment that is parked. */
export const decidingAs =
  (operator: Awaited<ReturnType<typeof anOperator>>) =>
  async (impUid: string, action: ParkedAction, rest: Partial<Resolution> = {}) =>
    resolveParked((await itemOf(impUid)).id, { action, note: '전화로 확인함', ...rest }, operator);
