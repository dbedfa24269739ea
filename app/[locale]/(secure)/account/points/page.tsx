import { Coins } from 'lucide-react';
import type { Metadata } from 'next';
import { Nothing } from '@/components/account/nothing';
import { AccountHead } from '@/components/account/page-head';
import { termsText } from '@/components/coupons/terms-text';
import { PointList } from '@/components/points/point-list';
import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import { requireCustomer } from '@/lib/accounts/current-customer';
import { listOwnCoupons } from '@/lib/coupons/usable-coupon';
import { readPointBook } from '@/lib/points/read-points';
import { readPointRules } from '@/lib/pricing/price-rules';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('pricing'))('account.title') };
}

/** A member's coupons, and their points with all that ever happened to them. */
export default async function PointsPage() {
  const customer = await requireCustomer(await getLocale(), '/account/points');
  const [locale, t] = await Promise.all([getLocale(), getT('pricing')]);
  const [{ balanceKrw, endingKrw, entries }, coupons, rules] = await Promise.all([
    readPointBook(customer.id),
    listOwnCoupons(customer.id),
    readPointRules(),
  ]);
  const won = (krw: number) => formatKrw(krw, locale);
  return (
    <>
      <AccountHead title={t('account.title')} />
      <section aria-labelledby="coupons" className="mb-10">
        <h2 id="coupons" className="mb-3 font-bold text-lg">
          {t('account.coupons', { count: coupons.length })}
        </h2>
        {coupons.length === 0 ? (
          <p className="text-muted">{t('account.noCoupons')}</p>
        ) : (
          <ul className="grid gap-3 sm:grid-cols-2">
            {coupons.map((coupon) => (
              <li key={coupon.code} className="rounded-card border border-line bg-surface p-4">
                <p className="font-semibold">{coupon.name}</p>
                <p className="mt-1 text-muted text-sm">{termsText(coupon, t, locale)}</p>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="points">
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-3">
          <h2 id="points" className="font-bold text-lg">
            {t('points.title')}
          </h2>
          <p className="font-bold text-2xl tabular-nums">{won(balanceKrw)}</p>
        </div>
        <p className="mb-4 text-muted text-sm">
          {t('account.rules', {
            percent: rules.earnPermille / 10,
            min: won(rules.minKrw),
            max: rules.maxPercent,
          })}
        </p>
        {endingKrw > 0 && <p className="mb-4 font-medium">{t('account.ending', { sum: won(endingKrw) })}</p>}
        {entries.length === 0 ? (
          <Nothing Icon={Coins} title={t('account.noPoints')} text={t('account.noPointsText')} />
        ) : (
          <PointList entries={entries} locale={locale} />
        )}
      </section>
    </>
  );
}
