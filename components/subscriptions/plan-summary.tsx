import { Notice } from '@/components/ui/notice';
import { GoodsSums, SumTotal } from '@/components/ui/sums';
import { getLocale, getT } from '@/i18n/server';
import { dateText } from '@/i18n/when';
import { formatKrw } from '@/i18n/won';
import type { SubscriptionQuote } from '@/lib/subscriptions/quote-subscription';

/** What comes every month, and what is charged when: all of it before anything is agreed to. */
export async function PlanSummary({ quote }: { quote: SubscriptionQuote }) {
  const locale = await getLocale();
  const t = await getT('subscriptions');
  const sum = formatKrw(quote.totalKrw, locale);
  return (
    <section aria-labelledby="plan">
      <h2 id="plan" className="font-bold text-xl">
        {t('plan.title')}
      </h2>
      <p lang="ko" className="mt-4 font-medium">
        {quote.name}
      </p>
      <p className="text-muted text-sm">
        {quote.option && `${quote.option} · `}
        {t('plan.quantity', { count: quote.quantity })}
      </p>
      {quote.isShort && <Notice tone="warn" className="mt-3" title={t('problem.soldOut')} />}
      <dl className="mt-4 space-y-2 border-line border-t pt-4">
        <GoodsSums
          sums={quote}
          words={{ goods: t('plan.goods'), shipping: t('plan.shipping'), free: t('plan.free') }}
          locale={locale}
        />
        <SumTotal name={t('plan.month')} amountKrw={quote.totalKrw} locale={locale} isLarge />
      </dl>
      <ol className="mt-4 space-y-1.5 rounded-control bg-sunken p-4 text-[0.9375rem]">
        <li>{t('plan.first', { sum })}</li>
        <li>{t('plan.second', { day: dateText(quote.secondAt, locale), sum })}</li>
        <li>{t('plan.later')}</li>
      </ol>
      <div className="mt-4 space-y-2 text-muted text-sm leading-relaxed">
        <p>{t('plan.price')}</p>
        <p>{t('plan.end')}</p>
      </div>
    </section>
  );
}
