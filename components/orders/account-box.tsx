import { Price } from '@/components/ui/price';
import { getLocale, getT } from '@/i18n/server';
import { dateTimeText } from '@/i18n/when';
import type { DepositAccount } from '@/lib/orders/buyer-order';
import { Fact } from './card';
import { CopyButton } from './copy-button';

type AccountBoxProps = { account: DepositAccount; totalKrw: number };

/** Where to transfer to, how much, and until when (Seoul's time). */
export async function AccountBox({ account, totalKrw }: AccountBoxProps) {
  const locale = await getLocale();
  const t = await getT('orders');
  return (
    <section aria-labelledby="order-account" className="rounded-card border-2 border-accent bg-accent-soft p-5 sm:p-6">
      <h2 id="order-account" className="font-bold text-xl">
        {t('account.title')}
      </h2>
      <dl className="mt-4 text-lg [&_dt]:w-28">
        <Fact name={t('account.bank')}>{account.bank}</Fact>
        <Fact name={t('account.number')}>
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <strong className="tabular-nums">{account.number}</strong>
            <CopyButton
              text={account.number}
              words={{ copy: t('account.copy'), copied: t('account.copied'), failed: t('account.copyFailed') }}
            />
          </span>
        </Fact>
        <Fact name={t('account.holder')}>{account.holder}</Fact>
        <Fact name={t('account.amount')}>
          <Price amountKrw={totalKrw} locale={locale} className="font-bold" />
        </Fact>
        <Fact name={t('account.due')}>{account.dueAt && dateTimeText(account.dueAt, locale)}</Fact>
      </dl>
      <p className="mt-3 text-sm">{t('account.exact')}</p>
    </section>
  );
}
