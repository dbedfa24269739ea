import type { Metadata } from 'next';
import Link from 'next/link';
import { Card } from '@/components/admin/card';
import { PageHead } from '@/components/admin/page-head';
import { Since } from '@/components/policies/policy-article';
import { Badge } from '@/components/ui/badge';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { dateText } from '@/i18n/when';
import { isPagePolicy } from '@/lib/domain/policy';
import { requirePermission } from '@/lib/operators/require-permission';
import { listPolicies, type PolicyOverview } from '@/lib/policies/operator-policies';
import { nextVersion } from '@/lib/policies/policy-page';
import { Desk } from '../desk';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('settings'))('policies.title') };
}

/** Every text the shop is held to. */
export default async function PoliciesPage() {
  const operator = await requirePermission('settings.read', await getLocale(), '/admin/policies');
  const [t, policies] = await Promise.all([getT('settings'), listPolicies()]);
  return (
    <Desk active="policies" operator={operator}>
      <PageHead title={t('policies.title')} lead={t('policies.lead')} />
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <Card id="pages" title={t('policies.pages')}>
          <List policies={policies.filter(({ kind }) => isPagePolicy(kind))} />
        </Card>
        <Card id="consents" title={t('policies.consents')}>
          <List policies={policies.filter(({ kind }) => !isPagePolicy(kind))} />
        </Card>
      </div>
    </Desk>
  );
}

async function List({ policies }: { policies: PolicyOverview[] }) {
  const [locale, t] = await Promise.all([getLocale(), getT('settings')]);
  return (
    <ul className="divide-y divide-line">
      {policies.map((policy) => {
        const coming = nextVersion(policy.versions);
        return (
          <li key={policy.kind} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <div className="min-w-0">
              <Link
                href={href(locale, `/admin/policies/${policy.kind}`)}
                prefetch={false}
                className="inline-flex min-h-11 items-center font-semibold underline decoration-line underline-offset-4"
              >
                {t(`policies.kinds.${policy.kind}`)}
              </Link>
              <p className="text-muted text-sm">
                <Since version={policy} />
              </p>
            </div>
            <p className="flex flex-wrap gap-2">
              {policy.hasDraft && <Badge>{t('policies.draft')}</Badge>}
              {coming && (
                <Badge tone="accent">{t('policies.coming', { date: dateText(coming.appliesAt, locale) })}</Badge>
              )}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
