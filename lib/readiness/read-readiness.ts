// Gathers what the list before opening is judged by.

import { onShelf } from '../catalog/on-shelf';
import { now } from '../clock';
import { db } from '../db';
import { rolesThatSeePersonalData } from '../domain/permissions';
import { pagePolicies } from '../domain/policy';
import { judgeReadiness, type ReadinessFacts, type ReadinessLine } from '../domain/readiness';
import { getEnv, IDENTITY } from '../env';
import { IamportRefused } from '../iamport/errors';
import { accessToken } from '../iamport/token';
import { lastReading } from '../invariants/nightly';
import { findUnreviewedMonth } from '../operators/access-review';
import { DEMO } from '../operators/demo';
import { policyInForce } from '../policies/consent';
import { readSettings, type Settings } from '../settings/read-settings';

/** Every line of the list as it stands now. Asks the provider for a token, which may take seconds. */
export async function readReadiness(): Promise<ReadinessLine[]> {
  return judgeReadiness(await readFacts(), now());
}

async function readFacts(): Promise<ReadinessFacts> {
  const env = getEnv();
  const [provider, shop, staff, reading, unreviewedMonth, policies, settings] = await Promise.all([
    tryProvider(),
    readShop(),
    readStaff(),
    lastReading(),
    findUnreviewedMonth(),
    Promise.all(pagePolicies.map((kind) => policyInForce(kind))),
    readSettings(),
  ]);
  return {
    isLive: env.SHOP_MODE === 'live',
    shopUrl: env.SHOP_URL,
    seller: sellerFacts(settings),
    provider,
    contracts: env.IAMPORT_CHANNELS.length,
    hasMailServer: env.SMTP_URL !== undefined,
    policies: policies.filter(({ texts }) => texts.ko.body !== '').length,
    books: reading && { readAt: reading.finishedAt, broken: reading.broken.length },
    unreviewedMonth,
    ...shop,
    ...staff,
  };
}

const sellerFacts = (settings: Settings): ReadinessFacts['seller'] => ({
  missing: IDENTITY.filter((name) => settings[name] === ''),
  businessNumber: settings.SELLER_BUSINESS_NUMBER,
  mailOrderNumber: settings.SELLER_MAIL_ORDER_NUMBER,
});

/** Whether our keys open the provider's API. */
async function tryProvider(): Promise<ReadinessFacts['provider']> {
  if (!/^https:\/\/[a-z0-9.-]+\.iamport\.(kr|co)$/.test(getEnv().IAMPORT_API_URL)) return 'sandbox';
  try {
    await accessToken();
    return 'works';
  } catch (error) {
    return error instanceof IamportRefused ? 'refused' : 'unreachable';
  }
}

type ShopFacts = Pick<ReadinessFacts, 'webhookSeenAt' | 'sweptAt' | 'parked' | 'onSale' | 'lastPaidAt' | 'archivedAt'>;

async function readShop(): Promise<ShopFacts> {
  const [webhook, sweep, parked, onSale, paid, [archiver]] = await Promise.all([
    db.paymentEvent.findFirst({ where: { source: 'webhook' }, orderBy: { id: 'desc' }, select: { at: true } }),
    db.reconciliationRun.findFirst({ orderBy: { finishedAt: 'desc' }, select: { finishedAt: true } }),
    db.parkedItem.count({ where: { resolvedAt: null } }),
    db.product.count({ where: { ...onShelf(), skus: { some: { stock: { gt: 0 } } } } }),
    db.order.findFirst({ where: { paidAt: { not: null } }, orderBy: { paidAt: 'desc' }, select: { paidAt: true } }),
    db.$queryRaw<{ at: Date | null }[]>`SELECT last_archived_time AS at FROM pg_stat_archiver`,
  ]);
  return {
    webhookSeenAt: webhook?.at ?? null,
    sweptAt: sweep?.finishedAt ?? null,
    parked,
    onSale,
    lastPaidAt: paid?.paidAt ?? null,
    archivedAt: archiver?.at ?? null,
  };
}

async function readStaff(): Promise<Pick<ReadinessFacts, 'hasDemoOperator' | 'owners' | 'withoutFactor'>> {
  const works = { disabledAt: null };
  const isUnproven = { OR: [{ factor: null }, { factor: { confirmedAt: null } }] };
  const [demo, owners, withoutFactor] = await Promise.all([
    db.operator.count({ where: { ...works, email: DEMO.email } }),
    db.operator.count({ where: { ...works, role: 'owner' } }),
    db.operator.count({ where: { ...works, role: { in: rolesThatSeePersonalData }, ...isUnproven } }),
  ]);
  return { hasDemoOperator: demo > 0, owners, withoutFactor };
}
