// The provider as far as its REST API tells: what was paid, what was given back, and how badly it can answer. A payment is a row of
// snapshots that never change, so an answer that was late is simply an older one.

import type { ProviderPayment } from '../lib/domain/payment';
import { Refused, Unreachable } from './errors';
import type { Process } from './schedule';
import type { World } from './world';

type Account = { now: ProviderPayment; before: ProviderPayment; changedAt: number };

/** An answer may be old, but not older than this: the shop’s lists look two minutes behind where they have come to. */
const OLD_NEWS_MAX_MS = 60_000;

export type Window = Partial<Pick<ProviderPayment, 'status' | 'isTest' | 'depositAccount' | 'billingUsage'>> & {
  merchantUid: string;
  minor: number;
  currency?: string;
};

export type CancelWish = { impUid: string; amountMinor: number | null; checksumMinor: number | null; reason: string };

export class Provider {
  readonly payments = new Map<string, Account>();
  /** Every change of a status, in the order of time: what the lists are made of. */
  private readonly log: { at: number; impUid: string; status: 'paid' | 'cancelled' }[] = [];
  private count = 0;

  constructor(private readonly world: World) {}

  // ── What people do ──

  /** A window ends. Answers the imp_uid. */
  open({ merchantUid, minor, currency = 'KRW', ...window }: Window): string {
    const impUid = `imp_${++this.count}`;
    const status = window.status ?? 'paid';
    const payment: ProviderPayment = {
      impUid,
      merchantUid,
      status,
      money: { minor, currency },
      cancelledMinor: 0,
      cancels: [],
      payMethod: window.depositAccount ? 'vbank' : 'card',
      pgProvider: 'html5_inicis',
      pgId: 'sim',
      isTest: window.isTest ?? false,
      isEscrow: false,
      billingUsage: window.billingUsage ?? null,
      depositAccount: window.depositAccount ?? null,
      paidAt: status === 'paid' ? new Date(this.world.now) : null,
      failReason: null,
      methodLabel: null,
      applyNum: null,
      receiptUrl: null,
    };
    this.payments.set(impUid, {
      now: payment,
      before: { ...payment, status: 'ready', paidAt: null },
      changedAt: this.world.now,
    });
    if (status === 'paid') this.log.push({ at: this.world.now, impUid, status });
    return impUid;
  }

  /** A payment that was not paid, is: a deposit, or a failed one that is approved after all. */
  pay(impUid: string, minor?: number): void {
    const { now } = this.account(impUid);
    if (now.status === 'paid' || now.status === 'cancelled') return;
    const money = { ...now.money, minor: minor ?? now.money.minor };
    this.change(impUid, { ...now, money, status: 'paid', paidAt: new Date(this.world.now) });
  }

  /** Gives back at most what is left, whoever wants it. */
  giveBack(impUid: string, wishMinor: number | null, reason: string): void {
    const { now } = this.account(impUid);
    const leftMinor = now.money.minor - now.cancelledMinor;
    const amountMinor = wishMinor ?? leftMinor;
    if (amountMinor <= 0 || amountMinor > leftMinor) throw new Refused('취소 가능 금액을 넘었습니다.');
    const cancelledAt = new Date(this.world.now);
    const cancel = { cancellationId: `${impUid}-${now.cancels.length + 1}`, amountMinor, reason, cancelledAt };
    this.change(impUid, {
      ...now,
      status: 'cancelled',
      cancelledMinor: now.cancelledMinor + amountMinor,
      cancels: [...now.cancels, cancel],
    });
    this.world.judge.seeCancel(this.account(impUid).now, cancel);
  }

  account(impUid: string): Account {
    const account = this.payments.get(impUid);
    if (!account) throw new Error(`no payment ${impUid}`);
    return account;
  }

  private change(impUid: string, next: ProviderPayment): void {
    this.payments.set(impUid, { now: next, before: this.account(impUid).now, changedAt: this.world.now });
    if (next.status === 'paid' || next.status === 'cancelled')
      this.log.push({ at: this.world.now, impUid, status: next.status });
  }

  // ── What the shop asks ──

  *get(impUid: string): Process<ProviderPayment | null> {
    yield* this.travel();
    const { random, mix } = this.world;
    const account = this.payments.get(impUid);
    const isOld = random.chance(mix.stale) && account && this.world.now - account.changedAt < OLD_NEWS_MAX_MS;
    const answer = isOld ? account.before : account?.now;
    const isKnown = !random.chance(mix.notFound);
    yield* this.travelBack();
    return isKnown ? (answer ?? null) : null;
  }

  /** The paid one of a merchant_uid, or else the newest. */
  *find(merchantUid: string): Process<ProviderPayment | null> {
    yield* this.travel();
    let found: ProviderPayment | null = null;
    for (const { now } of this.payments.values()) {
      if (now.merchantUid === merchantUid && found?.status !== 'paid') found = now;
    }
    yield* this.travelBack();
    return found;
  }

  /** What has reached a status since an instant and still has it, oldest first. */
  *list(status: 'paid' | 'cancelled', from: number): Process<ProviderPayment[]> {
    yield* this.travel();
    const recent = this.log.filter((entry) => entry.at >= from && entry.status === status);
    const uids = new Set(recent.map(({ impUid }) => impUid));
    const payments = [...uids].map((impUid) => this.account(impUid).now).filter((payment) => payment.status === status);
    yield* this.travelBack();
    return payments;
  }

  *cancel({ impUid, amountMinor, checksumMinor, reason }: CancelWish): Process<ProviderPayment> {
    yield* this.travel();
    const { now } = this.account(impUid);
    if (checksumMinor !== null && checksumMinor !== now.money.minor - now.cancelledMinor) {
      yield this.latency();
      throw new Refused('취소 가능 잔액이 일치하지 않습니다.');
    }
    this.giveBack(impUid, amountMinor, reason);
    const answer = this.account(impUid).now;
    yield* this.travelBack();
    return answer;
  }

  /** Closes an account nobody has paid into. */
  *revoke(impUid: string): Process<ProviderPayment> {
    yield* this.travel();
    const { now } = this.account(impUid);
    if (now.status !== 'ready') throw new Refused('이미 입금된 계좌입니다.');
    this.change(impUid, { ...now, status: 'cancelled' });
    const answer = this.account(impUid).now;
    yield* this.travelBack();
    return answer;
  }

  private *travel(): Process {
    const { random, mix, now, outageUntil } = this.world;
    yield this.latency();
    if (now < outageUntil || random.chance(mix.error)) throw new Unreachable('500');
    if (random.chance(mix.requestLost)) {
      yield 3_000;
      throw new Unreachable('request lost');
    }
  }

  private *travelBack(): Process {
    const { random, mix } = this.world;
    yield this.latency();
    if (random.chance(mix.answerLost)) {
      yield 3_000;
      throw new Unreachable('answer lost');
    }
  }

  private latency(): number {
    const { random, mix } = this.world;
    return random.between(1, mix.latencyMs) * (random.chance(0.02) ? 20 : 1);
  }
}
