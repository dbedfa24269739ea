import type { Metadata } from 'next';
import { PolicyArticle } from '@/components/policies/policy-article';
import { Nowhere } from '@/components/site/nowhere';
import { getLocale } from '@/i18n/server';
import { isPolicyKind, pagePolicies } from '@/lib/domain/policy';
import { readPolicyPage } from '@/lib/policies/policy-page';

type Props = PageProps<'/[locale]/policies/[policy]/[version]'>;

export const generateStaticParams = () => pagePolicies.map((policy) => ({ policy, version: '1' }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await pageOf(await params);
  // Search engines show the one in force.
  return { ...(page && { title: page.text.title }), robots: { index: false } };
}

/** One version of a policy, which this address shows for ever. */
export default async function PolicyVersionPage({ params }: Props) {
  const asked = await params;
  const page = await pageOf(asked);
  return page && isPolicyKind(asked.policy) ? <PolicyArticle kind={asked.policy} page={page} /> : <Nowhere />;
}

const pageOf = async ({ policy, version }: { policy: string; version: string }) =>
  isPolicyKind(policy) && /^[1-9]\d{0,5}$/.test(version)
    ? readPolicyPage(policy, Number(version), await getLocale())
    : null;
