// A policy as its page shows it: kept with the page, read again at most once a minute however many people look.

import { cacheLife, cacheTag } from 'next/cache';
import type { Locale } from '@/i18n/config';
import { now } from '../clock';
import type { PolicyKind, PolicyTexts } from '../domain/policy';
import { listEditions } from '../editions/ledger';
import { type Seller, sellerOf } from '../seller';
import { readSettings, settingsBefore } from '../settings/read-settings';
import { SETTINGS_TAG } from '../settings/shown-seller';
import { type ShownText, shownText } from './shown-text';

/** `past` and `coming` seen from now. */
export type PolicyStanding = 'past' | 'in-force' | 'coming';

export type PolicyVersion = {
  number: number;
  /** The first came with the shop and applies since ever. */
  appliesAt: Date;
  standing: PolicyStanding;
  reason: string;
  /** Who published it; for operators only. */
  by: string | null;
};

export type PolicyPage = PolicyVersion & {
  texts: PolicyTexts;
  /** All of them, the latest first. */
  versions: PolicyVersion[];
};

/** The version that is going to apply next; of several announced for one instant the last one will. */
export function nextVersion(versions: readonly PolicyVersion[]): PolicyVersion | null {
  const coming = versions.filter(({ standing }) => standing === 'coming');
  const start = coming.at(-1)?.appliesAt.getTime();
  return coming.find(({ appliesAt }) => appliesAt.getTime() === start) ?? null;
}

/** Tag of everything made of policies. */
export const POLICIES_TAG = 'policies';

/** One version of a policy, or the one in force; null when there is no such version. */
export async function readPolicyPage(
  kind: PolicyKind,
  number: number | null,
  locale: Locale,
): Promise<(Omit<PolicyPage, 'texts'> & { text: ShownText }) | null> {
  'use cache';
  // A page nobody looked at for five minutes is made anew before it is shown: it must not say what applied yesterday.
  cacheLife({ stale: 60, revalidate: 60, expire: 300 });
  cacheTag(POLICIES_TAG, SETTINGS_TAG);
  const page = await pageOf(kind, number);
  if (!page) return null;
  const { texts, ...rest } = page;
  const versions = rest.versions.map((version) => ({ ...version, by: null }));
  return { ...rest, by: null, versions, text: shownText(texts, locale, await sellerIn(page)) };
}

/** Who sells; of a version that is over, who sold when it was. */
async function sellerIn({ standing, number, versions }: PolicyPage): Promise<Seller> {
  const end = standing === 'past' && versions.find((version) => version.number === number + 1)?.appliesAt;
  return sellerOf(await (end ? settingsBefore(end) : readSettings()));
}

/** The same, as it stands at this moment. */
export async function pageOf(kind: PolicyKind, number: number | null): Promise<PolicyPage | null> {
  const editions = await listEditions(`policy.${kind}`);
  const inForce = editions.find(({ appliesAt }) => appliesAt <= now())?.number ?? 1;
  const versions = editions.map(({ number: own, appliesAt, reason, by }) => ({
    number: own,
    appliesAt,
    standing: own === inForce ? ('in-force' as const) : own > inForce ? ('coming' as const) : ('past' as const),
    reason,
    by,
  }));
  const wanted = number ?? inForce;
  const version = versions.find((one) => one.number === wanted);
  const edition = editions.find((one) => one.number === wanted);
  return version && edition ? { ...version, texts: edition.value as PolicyTexts, versions } : null;
}
