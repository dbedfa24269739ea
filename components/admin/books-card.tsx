import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import type { BooksReport } from '@/lib/invariants/nightly';
import { orderAddress, paymentAddress } from './addresses';
import { Card } from './card';
import { Code } from './facts';
import { When } from './when';

/** Whether the books agree with themselves, as of the last night; quiet when they do. */
export async function BooksCard({ reading }: { reading: BooksReport | null }) {
  const t = await getT('books');
  const aside = reading && (
    <p className="text-muted text-sm">
      {t('last')} <When at={reading.finishedAt} look="short" />
    </p>
  );
  return (
    <Card id="books" title={t('title')} aside={aside} className="mt-3">
      {!reading && <p className="text-muted text-sm">{t('never')}</p>}
      {reading?.broken.length === 0 && <p className="text-sm">{t('held', { count: reading.rules })}</p>}
      {reading && reading.broken.length > 0 && (
        <Notice tone="danger" title={t('broken', { count: reading.broken.length })}>
          <p>{t('brokenText')}</p>
          <ul className="mt-2 grid gap-2">
            {reading.broken.map((broken) => (
              <Broken key={broken.rule} broken={broken} />
            ))}
          </ul>
        </Notice>
      )}
    </Card>
  );
}

const SHOWN_MAX = 5;

async function Broken({ broken }: { broken: BooksReport['broken'][number] }) {
  const locale = await getLocale();
  const t = await getT('books');
  const shown = broken.subjects.slice(0, SHOWN_MAX);
  return (
    <li>
      {t(`rules.${broken.rule}`)} <span className="text-muted">({t('count', { count: broken.count })})</span>
      <ul className="flex flex-wrap gap-x-3">
        {shown.map((subject) => (
          <li key={subject}>
            <Subject subject={subject} href={placeOf(broken.about, subject, locale)} />
          </li>
        ))}
        {broken.count > shown.length && (
          <li className="text-muted">{t('more', { count: broken.count - shown.length })}</li>
        )}
      </ul>
    </li>
  );
}

function Subject({ subject, href }: { subject: string; href: string | null }) {
  if (href === null) return <Code>{subject}</Code>;
  return (
    <Link href={href} prefetch={false} className="underline">
      <Code>{subject}</Code>
    </Link>
  );
}

/** Where an operator sees it; only orders and payments have pages. */
function placeOf(about: BooksReport['broken'][number]['about'], subject: string, locale: Locale): string | null {
  if (about === 'order') return orderAddress(locale, subject);
  return about === 'payment' ? paymentAddress(locale, subject) : null;
}
