import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { emptyForm, sharedFormProps } from '@/components/checkout/form-props';
import { Button } from '@/components/ui/button';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import type { BuyerOrder } from '@/lib/orders/buyer-order';
import { accessToken, orderPath } from '@/lib/payment/access';
import { PayOrderForm } from './pay-order-form';

type OtherWaysProps = { order: BuyerOrder; cancel: () => Promise<void> };

/** What a buyer who waits to transfer can do instead: pay another way, get another account, or cancel. */
export async function OtherWays({ order, cancel }: OtherWaysProps) {
  const t = await getT('orders');
  const { number, checkoutId } = order;
  const url = href(await getLocale(), orderPath(number, checkoutId));
  const shared = await sharedFormProps(order.totalKrw);
  return (
    <div className="grid gap-3">
      <Fold title={t('otherWays.title')}>
        <p className="mb-4 text-muted">{t('otherWays.text')}</p>
        <PayOrderForm
          {...shared}
          order={{ number, accessToken: accessToken(checkoutId), url }}
          way={emptyForm(shared.offer).way}
          submit={t('otherWays.submit')}
        />
      </Fold>
      <Fold title={t('cancel.title')}>
        <p className="mb-4 text-muted">{t('cancel.text')}</p>
        <form action={cancel}>
          <Button type="submit" variant="danger">
            {t('cancel.submit')}
          </Button>
        </form>
      </Fold>
    </div>
  );
}

/** Something to open first: no press by accident. */
function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="group rounded-card border border-line bg-surface">
      <summary className="flex min-h-12 cursor-pointer list-none items-center justify-between gap-3 rounded-card px-5 py-3 font-semibold [&::-webkit-details-marker]:hidden">
        {title}
        <ChevronDown aria-hidden className="size-5 text-muted transition-transform group-open:rotate-180" />
      </summary>
      <div className="px-5 pt-1 pb-5">{children}</div>
    </details>
  );
}
