import type { Metadata } from 'next';
import { OrderActs } from '@/components/claims/order-acts';
import { LookupPage } from '@/components/orders/lookup-page';
import { OrderPage } from '@/components/orders/order-page';
import { getLocale, getT } from '@/i18n/server';
import { readCancelDesk } from '@/lib/claims/cancel-as-buyer';
import { getBuyerOrder, isOrderNumber } from '@/lib/orders/buyer-order';
import { cancelOrder, confirmPurchase, giveAccount, lookUp } from '../actions';

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
    return (
      <OrderPage
        order={order}
        acts={<OrderActs number={number} token={token} mayCancel={(await readCancelDesk(number, token)) !== null} />}
        isCancelling={told === 'cancelled'}
        cancel={cancelOrder.bind(null, locale, number, token)}
        isTooLate={cancel === 'too-late' && order.status !== 'cancelled'}
        giveAccount={giveAccount.bind(null, locale, number, token)}
        confirm={confirmPurchase.bind(null, locale, number, token)}
      />
    );
  }
  return <LookupPage number={isOrderNumber(number) ? number : ''} lookUp={lookUp} />;
}
