import type { Metadata } from 'next';
import { Breadcrumb } from '@/components/site/breadcrumb';
import { alternates } from '@/components/site/metadata';
import { Nowhere } from '@/components/site/nowhere';
import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/i18n/config';
import { fill } from '@/i18n/fill';
import en from '@/i18n/policies/en.json';
import ko from '@/i18n/policies/ko.json';
import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import { FREE_SHIPPING_FROM_KRW, SHIPPING_FEE_KRW } from '@/lib/domain/pricing';
import { getSeller } from '@/lib/seller';

const POLICIES = ['terms', 'privacy', 'refund'] as const;
const texts = { ko, en };

type Props = PageProps<'/[locale]/policies/[policy]'>;

export const generateStaticParams = () => POLICIES.map((policy) => ({ policy }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const policy = policyOf((await params).policy);
  if (policy === undefined) return { robots: { index: false } };
  const locale = await getLocale();
  const { title, summary } = texts[locale][policy];
  return { title, description: summary, alternates: alternates(locale, `/policies/${policy}`) };
}

export default async function PolicyPage({ params }: Props) {
  const policy = policyOf((await params).policy);
  if (policy === undefined) return <Nowhere />;
  const locale = await getLocale();
  const text = texts[locale][policy];
  const t = await getT('site');
  const { isDemo, ...identity } = getSeller();
  const values = { ...rates(locale), ...identity, seller: identity.name };
  return (
    <main id="content" className="page-width py-4 md:py-6">
      <Breadcrumb
        locale={locale}
        label={t('policy.breadcrumb')}
        steps={[
          { name: t('policy.home'), path: '/' },
          { name: text.title, path: `/policies/${policy}` },
        ]}
      />
      <article className="mt-4 max-w-prose space-y-8 pb-16 md:mt-8">
        <header className="space-y-3">
          <h1 className="font-bold text-3xl">{text.title}</h1>
          <p className="text-lg text-muted">{text.summary}</p>
          {isDemo && <Notice tone="warn">{t('policy.demo')}</Notice>}
        </header>
        {text.sections.map((section) => (
          <section key={section.title} className="space-y-3">
            <h2 className="font-bold text-xl">{section.title}</h2>
            {section.paragraphs.map((paragraph) => (
              <p key={paragraph} className="leading-relaxed">
                {fill(paragraph, values)}
              </p>
            ))}
          </section>
        ))}
        <p className="text-muted text-sm">{t('policy.since', { date: t('policy.date') })}</p>
      </article>
    </main>
  );
}

const rates = (locale: Locale) => ({
  fee: formatKrw(SHIPPING_FEE_KRW, locale),
  bothWays: formatKrw(2 * SHIPPING_FEE_KRW, locale),
  threshold: formatKrw(FREE_SHIPPING_FROM_KRW, locale),
});

const policyOf = (name: string) => POLICIES.find((policy) => policy === name);
