// Coupons as the operators make, issue and end them. What a coupon promises is never changed: people have read it.

import { randomInt } from 'node:crypto';
import { audit } from '../audit';
import { now } from '../clock';
import { db } from '../db';
import type { CouponTerms } from '../domain/discount';
import { Prisma } from '../generated/prisma/client';
import { memberPerson } from './hold-coupon';
import { normalCode } from './usable-coupon';

type Operator = { id: string };

export type NewCoupon = CouponTerms & {
  /** Empty: one that nobody guesses is made. */
  code: string;
  name: string;
  validFrom: Date;
  validUntil: Date;
  /** All uses together; null for no limit. */
  usesMax: number | null;
  usesPerPerson: number;
  /** Only for members it is issued to; otherwise whoever types its code has it. */
  isIssued: boolean;
};

/** Letters and digits nobody mistakes for each other on the phone. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const randomCode = (): string => Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** Makes a coupon. Answers its code, or that there is one of that code. */
export async function createCoupon(coupon: NewCoupon, operator: Operator): Promise<{ code: string } | 'taken'> {
  const code = normalCode(coupon.code) || randomCode();
  try {
    await db.$transaction(async (tx) => {
      await tx.coupon.create({ data: { ...coupon, code, createdAt: now() } });
      const { kind, value, usesMax, isIssued } = coupon;
      await audit(tx, operator.id, 'coupon.create', code, { kind, value, usesMax, isIssued });
    });
    return { code };
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return 'taken';
    throw error;
  }
}

/** Ends a coupon: from now on nobody begins to use it; payments that are under way keep it. */
export function endCoupon(id: number, operator: Operator): Promise<void> {
  return db.$transaction(async (tx) => {
    const [ended] = await tx.coupon.updateManyAndReturn({ where: { id, endedAt: null }, data: { endedAt: now() } });
    if (ended) await audit(tx, operator.id, 'coupon.end', ended.code);
  });
}

/** Issues a coupon to members by their e-mail addresses, each once. Answers how many got it and who is no member. */
export function issueCoupon(
  id: number,
  emails: readonly string[],
  operator: Operator,
): Promise<{ issued: number; unknown: string[] }> {
  return db.$transaction(async (tx) => {
    const coupon = await tx.coupon.findUniqueOrThrow({ where: { id } });
    const wanted = emails.map((email) => email.toLowerCase());
    const members = await tx.customer.findMany({ where: { email: { in: wanted } }, select: { id: true, email: true } });
    const { count } = await tx.couponHolder.createMany({
      data: members.map((member) => ({
        couponId: id,
        person: memberPerson(member.id),
        usesMax: coupon.usesPerPerson,
        issuedAt: now(),
      })),
      skipDuplicates: true,
    });
    await audit(tx, operator.id, 'coupon.issue', coupon.code, { issued: count });
    return { issued: count, unknown: wanted.filter((email) => !members.some((member) => member.email === email)) };
  });
}

export type CouponRow = Omit<NewCoupon, 'code'> & {
  id: number;
  code: string;
  uses: number;
  /** How many members it was issued to. */
  issued: number;
  stage: 'early' | 'open' | 'over';
};

const LIST_MAX = 200;

/** The newest coupons first. */
export async function listCoupons(): Promise<CouponRow[]> {
  const coupons = await db.coupon.findMany({
    orderBy: { id: 'desc' },
    take: LIST_MAX,
    include: { _count: { select: { holders: { where: { issuedAt: { not: null } } } } } },
  });
  const at = now();
  return coupons.map(({ _count, endedAt, createdAt: _, ...coupon }) => ({
    ...coupon,
    issued: _count.holders,
    stage: endedAt || coupon.validUntil <= at ? 'over' : coupon.validFrom > at ? 'early' : 'open',
  }));
}

/** Coupons that can be issued to members now. */
export const listIssuable = async (): Promise<CouponRow[]> =>
  (await listCoupons()).filter(({ isIssued, stage }) => isIssued && stage !== 'over');
