import Link from 'next/link';
import { type AgainState, BuyAgain } from '@/components/orders/buy-again';
import { buttonClass } from '@/components/ui/button';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { orderHref } from './frame';

type OrderActsProps = {
  number: string;
  token: string;
  mayCancel: boolean;
  mayClaim: boolean;
  /** Whether it was paid: then there is a statement of it, and its goods can be had again. */
  isPaid: boolean;
  again: (previous: AgainState) => Promise<AgainState>;
};

/** What a buyer can do with their order now; nothing when there is nothing. */
export async function OrderActs({ number, token, mayCancel, mayClaim, isPaid, again }: OrderActsProps) {
  const locale = await getLocale();
  const t = await getT('claims');
  const acts = [
    ...(mayCancel ? [{ path: '/cancel', label: t('acts.cancel') }] : []),
    ...(mayClaim ? [{ path: '/claim', label: t('acts.claim') }] : []),
    ...(isPaid ? [{ path: '/statement', label: (await getT('statement'))('open') }] : []),
  ];
  if (acts.length === 0) return null;
  return (
    <nav aria-label={t('acts.title')} className="flex flex-wrap gap-3">
      {acts.map(({ path, label }) => (
        <Link
          key={path}
          href={orderHref(locale, number, token, path)}
          prefetch={false}
          className={buttonClass({ variant: 'secondary', size: 'sm' })}
        >
          {label}
        </Link>
      ))}
      {isPaid && (
        <BuyAgain
          action={again}
          cartHref={href(locale, '/cart')}
          words={{ label: t('acts.again'), busy: t('acts.againBusy'), cart: t('acts.againCart') }}
        />
      )}
    </nav>
  );
}
