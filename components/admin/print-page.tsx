import Link from 'next/link';
import type { ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PrintButton } from '@/components/ui/print-button';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import type { LeftOut } from '@/lib/delivery/packing';
import { Empty } from './page-head';

type PrintPageProps = {
  title: string;
  lead: string;
  leftOut: readonly LeftOut[];
  isEmpty: boolean;
  children: ReactNode;
};

/** Sheets of A4 on white whatever the screen's colours are; what stands around them is not printed. */
export async function PrintPage({ title, lead, leftOut, isEmpty, children }: PrintPageProps) {
  const locale = await getLocale();
  const t = await getT('desk');
  return (
    <main id="content" className="mx-auto w-full max-w-[210mm] px-4 py-5 print:max-w-none print:p-0">
      <div className="mb-5 flex flex-wrap items-end justify-between gap-3 print:hidden">
        <div>
          <h1 className="font-bold text-2xl">{title}</h1>
          <p className="mt-1 text-muted">{lead}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Link
            href={href(locale, '/admin/orders')}
            prefetch={false}
            className={buttonClass({ variant: 'secondary', size: 'sm' })}
          >
            {t('picking.back')}
          </Link>
          {!isEmpty && <PrintButton label={t('picking.print')} />}
        </div>
      </div>
      {leftOut.length > 0 && <LeftOutNotice leftOut={leftOut} />}
      {isEmpty ? (
        <Empty title={t('picking.nothing')}>{t('picking.nothingText')}</Empty>
      ) : (
        <div className="paper">{children}</div>
      )}
    </main>
  );
}

async function LeftOutNotice({ leftOut }: { leftOut: readonly LeftOut[] }) {
  const t = await getT('desk');
  const admin = await getT('admin');
  return (
    <Notice tone="warn" title={t('picking.leftOut', { count: leftOut.length })} className="mb-4 print:hidden">
      <ul>
        {leftOut.map(({ number, why, stage }) => (
          <li key={number}>
            <span className="tabular-nums">{number}</span> · {t(`picking.why.${why}`)}
            {why === 'stage' && stage && ` (${admin(`stages.${stage}`)})`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
