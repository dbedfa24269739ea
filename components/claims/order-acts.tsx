import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { getLocale, getT } from '@/i18n/server';
import { orderHref } from './frame';

type OrderActsProps = { number: string; token: string; mayCancel: boolean };

/** What a buyer can do with their order now; nothing when there is nothing. */
export async function OrderActs({ number, token, mayCancel }: OrderActsProps) {
  const locale = await getLocale();
  const t = await getT('claims');
  if (!mayCancel) return null;
  return (
    <nav aria-label={t('acts.title')} className="flex flex-wrap gap-3">
      {mayCancel && (
        <Link
          href={orderHref(locale, number, token, '/cancel')}
          prefetch={false}
          className={buttonClass({ variant: 'secondary', size: 'sm' })}
        >
          {t('acts.cancel')}
        </Link>
      )}
    </nav>
  );
}
