import type { ReactNode } from 'react';
import { Price } from '@/components/ui/price';
import { getLocale, getT } from '@/i18n/server';
import { dateTimeText } from '@/i18n/when';
import type { DepositAccount } from '@/lib/orders/buyer-order';
import { Fact } from './card';
import { CopyButton } from './copy-button';
import { Countdown } from './countdown';

type AccountBoxProps = { account: DepositAccount; totalKrw: number };

/** Where to transfer to, how much, until when (Seoul's time), and what happens then. */
export async function AccountBox({ account, totalKrw }: AccountBoxProps) {
  const locale = await getLocale();
  const t = await getT('orders');
  const told = { copied: t('account.copied'), failed: t('account.copyFailed') };
  return (
    <section aria-labelledby="order-account" className="rounded-card border-2 border-accent bg-accent-soft p-5 sm:p-6">
      <h2 id="order-account" className="font-bold text-xl">
        {t('account.title')}
      </h2>
      <dl className="mt-4 text-lg [&_dt]:w-28 max-sm:[&_dt]:w-20">
        <Fact name={t('account.bank')}>{account.bank}</Fact>
        <Fact name={t('account.number')}>
          <Copied text={account.number} words={{ ...told, copy: t('account.copy') }}>
            <strong className="tabular-nums">{account.number}</strong>
          </Copied>
        </Fact>
        <Fact name={t('account.holder')}>{account.holder}</Fact>
        <Fact name={t('account.amount')}>
          <Copied text={String(totalKrw)} words={{ ...told, copy: t('account.copyAmount') }}>
            <Price amountKrw={totalKrw} locale={locale} className="font-bold" />
          </Copied>
        </Fact>
        <Fact name={t('account.due')}>{account.dueAt && <Due at={account.dueAt} />}</Fact>
      </dl>
      <ul className="mt-4 list-disc space-y-1 pl-5 text-[0.9375rem]">
        <li className="font-semibold">{t('account.exact')}</li>
        <li>{t('account.then')}</li>
        <li>{t('account.late')}</li>
      </ul>
    </section>
  );
}

type CopiedProps = { text: string; words: Record<'copy' | 'copied' | 'failed', string>; children: ReactNode };

/** Something to read and to copy. */
const Copied = ({ text, words, children }: CopiedProps) => (
  <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
    {children}
    <CopyButton text={text} words={words} />
  </span>
);

async function Due({ at }: { at: Date }) {
  const t = await getT('orders');
  const words = {
    days: t.raw('account.left.days') as string,
    hours: t.raw('account.left.hours') as string,
    minutes: t.raw('account.left.minutes') as string,
    over: t('account.left.over'),
  };
  return (
    <span className="flex flex-wrap gap-x-3">
      <time dateTime={at.toISOString()}>{dateTimeText(at, await getLocale())}</time>
      <Countdown dueAtMs={at.getTime()} words={words} />
    </span>
  );
}
