import type { Metadata } from 'next';
import { PolicyArticle, policyMetadata } from '@/components/policies/policy-article';
import { Nowhere } from '@/components/site/nowhere';
import { getLocale } from '@/i18n/server';
import { isPolicyKind, pagePolicies } from '@/lib/domain/policy';
import { readPolicyPage } from '@/lib/policies/policy-page';

type Props = PageProps<'/[locale]/policies/[policy]'>;

export const generateStaticParams = () => pagePolicies.map((policy) => ({ policy }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { policy } = await params;
  const page = await pageOf(policy);
  return policyMetadata(policy, page?.text ?? null);
}

/** A policy as it is in force now. */
export default async function PolicyPage({ params }: Props) {
  const { policy } = await params;
  const page = await pageOf(policy);
  return page && isPolicyKind(policy) ? <PolicyArticle kind={policy} page={page} /> : <Nowhere />;
}

const pageOf = async (policy: string) =>
  isPolicyKind(policy) ? readPolicyPage(policy, null, await getLocale()) : null;
