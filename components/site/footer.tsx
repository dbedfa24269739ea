import { Info, ShieldCheck } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { categoryLang, categoryName } from '@/components/catalog/category-name';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { listCategories } from '@/lib/catalog/catalog';
import { pagePolicies } from '@/lib/domain/policy';
import type { Seller } from '@/lib/seller';
import { shownSeller } from '@/lib/settings/shown-seller';
import { LanguageLink } from './language-link';

const LINK = 'inline-flex min-h-11 items-center hover:underline sm:min-h-9';

/** The bottom of every page a customer sees: ways on, how payment is kept safe, and who sells. */
export async function SiteFooter() {
  const locale = await getLocale();
  const t = await getT('site');
  const categories = (await listCategories()).filter(({ depth }) => depth === 0);
  const seller = await shownSeller();
  return (
    <footer className="mt-auto border-line border-t bg-sunken text-[0.9375rem]">
      <div className="page-width grid grid-cols-2 gap-x-6 gap-y-10 pt-12 pb-8 lg:grid-cols-[1fr_1fr_2fr]">
        <Column title={t('footer.shopping')}>
          {categories.map((category) => (
            <li key={category.slug} lang={categoryLang(category, locale)}>
              <Link href={href(locale, `/categories/${category.slug}`)} prefetch={false} className={LINK}>
                {categoryName(category, locale)}
              </Link>
            </li>
          ))}
        </Column>
        <Column title={t('footer.help')}>
          <li>
            <a href={href(locale, '/orders')} className={LINK}>
              {t('footer.orders')}
            </a>
          </li>
          {pagePolicies.map((policy) => (
            <li key={policy}>
              <Link
                href={href(locale, `/policies/${policy}`)}
                prefetch={false}
                className={`${LINK} ${policy === 'privacy' ? 'font-bold' : ''}`}
              >
                {t(`footer.${policy}`)}
              </Link>
            </li>
          ))}
          <li>
            <LanguageLink to={locale === 'ko' ? 'en' : 'ko'} label={t('header.language')} className={LINK} />
          </li>
        </Column>
        <div className="col-span-2 space-y-6 lg:col-span-1">
          <div>
            <h2 className="mb-2 flex items-center gap-2 font-bold">
              <ShieldCheck aria-hidden className="size-5" />
              {t('footer.safeTitle')}
            </h2>
            <p className="max-w-prose text-muted">{t('footer.safe')}</p>
          </div>
          <SellerIdentity seller={seller} />
        </div>
      </div>
      <p className="page-width border-line border-t py-6 text-muted text-sm">
        {t('footer.copyright', { name: seller.name })}
      </p>
    </footer>
  );
}

function Column({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h2 className="mb-2 font-bold">{title}</h2>
      <ul>{children}</ul>
    </div>
  );
}

// The order and words are those of the notice on the seller's registration.
async function SellerIdentity({ seller }: { seller: Seller }) {
  const t = await getT('site');
  const registry = `https://www.ftc.go.kr/bizCommPop.do?wrkr_no=${seller.businessNumber.replaceAll('-', '')}`;
  const rows = [
    [t('footer.sellerName'), seller.name],
    [t('footer.representative'), seller.representative],
    [t('footer.address'), seller.address],
    [
      t('footer.tel'),
      <a key="tel" href={`tel:${seller.tel}`} className="hover:underline">
        {seller.tel}
      </a>,
    ],
    [
      t('footer.email'),
      <a key="email" href={`mailto:${seller.email}`} className="hover:underline">
        {seller.email}
      </a>,
    ],
    [t('footer.businessNumber'), seller.businessNumber],
    [t('footer.mailOrderNumber'), seller.mailOrderNumber],
    [t('footer.privacyOfficer'), seller.privacyOfficer],
    ...(seller.host ? [[t('footer.host'), seller.host] as const] : []),
  ] as const;
  return (
    <div>
      <h2 className="mb-2 font-bold">{t('footer.seller')}</h2>
      {seller.isDemo && (
        <p className="mb-3 flex items-start gap-2 text-warn">
          <Info aria-hidden className="mt-1 size-4 shrink-0" />
          {t('footer.demo')}
        </p>
      )}
      <dl className="flex flex-wrap gap-x-5 gap-y-1 text-muted text-sm">
        {rows.map(([term, value]) => (
          <div key={term} className="flex gap-1.5">
            <dt className="shrink-0 after:content-[':']">{term}</dt>
            <dd lang="ko">{value}</dd>
          </div>
        ))}
      </dl>
      {!seller.isDemo && (
        <a href={registry} target="_blank" rel="noopener noreferrer" className={`${LINK} underline`}>
          {t('footer.verify')}
        </a>
      )}
    </div>
  );
}
