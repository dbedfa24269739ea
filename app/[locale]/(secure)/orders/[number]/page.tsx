import type { Metadata } from 'next';
import { ClaimsCard } from '@/components/claims/claims-card';
import { OrderActs } from '@/components/claims/order-acts';
import { LookupPage } from '@/components/orders/lookup-page';
import { OrderPage } from '@/components/orders/order-page';
import { getLocale, getT } from '@/i18n/server';
import { readCancelDesk } from '@/lib/claims/cancel-as-buyer';
import { readClaimDesk } from '@/lib/claims/claim-desk';
import { listClaimsOf } from '@/lib/claims/claim-view';
import { getBuyerOrder, isOrderNumber } from '@/lib/orders/buyer-order';
import { again, cancelOrder, confirmPurchase, giveAccount, lookUp, withdraw } from '../actions';

type Props = PageProps<'/[locale]/orders/[number]'>;

// Nothing of it may be kept or shown before it is known whose it is.
export const instant = false;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number } = await params;
  const t = await getT('orders');
  return { title: isOrderNumber(number) ? t('title', { number }) : t('lookup.title') };
}

/** One order for whoever holds its token; for everybody else the look-up with the number filled in, and nothing more. */
export default async function OrderByLink({ params, searchParams }: Props) {
  const { number } = await params;
  const { token, cancel, told } = await searchParams;
  const order = typeof token === 'string' ? await getBuyerOrder(number, token) : null;
  if (order && typeof token === 'string') {
    const locale = await getLocale();
    const [desk, claimDesk, claims] = await Promise.all([
      readCancelDesk(number, token),
      readClaimDesk(number, token),
      listClaimsOf(number),
    ]);
    return (
      <OrderPage
        order={order}
        acts={
          <OrderActs
            number={number}
            token={token}
            mayCancel={desk !== null}
            mayClaim={claimDesk !== null}
            isPaid={order.payment.paidAt !== null}
            again={again.bind(null, locale, number, token)}
          />
        }
        claims={
          claims.length > 0 && (
            <ClaimsCard claims={claims} withdraw={(id) => withdraw.bind(null, locale, number, token, id)} />
          )
        }
        told={told === 'cancelled' || told === 'claimed' ? told : null}
        cancel={cancelOrder.bind(null, locale, number, token)}
        isTooLate={cancel === 'too-late' && order.status !== 'cancelled'}
        giveAccount={giveAccount.bind(null, locale, number, token)}
        confirm={confirmPurchase.bind(null, locale, number, token)}
      />
    );
  }
  return <LookupPage number={isOrderNumber(number) ? number : ''} lookUp={lookUp} />;
}
