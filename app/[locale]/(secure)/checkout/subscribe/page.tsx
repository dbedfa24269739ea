import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { cardFormProps, emptyForm } from '@/components/checkout/form-props';
import { CheckoutMain } from '@/components/checkout/main';
import { NeedsScript } from '@/components/checkout/needs-script';
import { PlanSummary } from '@/components/subscriptions/plan-summary';
import { SubscribeForm } from '@/components/subscriptions/subscribe-form';
import { getT } from '@/i18n/server';
import { QUANTITY_MAX } from '@/lib/domain/pricing';
import { consentText } from '@/lib/policies/consent';
import { quoteSubscription } from '@/lib/subscriptions/quote-subscription';

// Nothing of it may be kept: prices and stock are of this moment.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('subscriptions'))('subscribe.title') };
}

/** Goods every month, for a guest: what is charged when, and the card that pays. */
export default async function SubscribePage({ searchParams }: PageProps<'/[locale]/checkout/subscribe'>) {
  await connection();
  const asked = await searchParams;
  const quantity = Math.trunc(Number(asked.quantity ?? 1));
  const isWish = typeof asked.sku === 'string' && quantity >= 1 && quantity <= QUANTITY_MAX;
  const quote = isWish ? await quoteSubscription(String(asked.sku), quantity) : null;
  if (!quote) notFound();
  const t = await getT('subscriptions');
  const { sku, totalKrw } = quote;
  const shared = await cardFormProps(totalKrw);
  const words = {
    required: t('subscribe.required'),
    consentMissing: t('subscribe.consentMissing'),
    submit: t('subscribe.submit'),
    busy: t('subscribe.busy'),
    sdk: t('problem.sdk'),
    noAnswer: t('problem.noAnswer'),
    soldOut: t('problem.soldOut'),
    changed: t('problem.changed'),
    noCard: t('problem.noCard'),
    wentWrong: t('problem.wentWrong'),
  };
  return (
    <CheckoutMain title={t('subscribe.title')}>
      <NeedsScript />
      <SubscribeForm
        {...shared}
        monthly={await consentText('subscription', shared.locale)}
        wish={{ sku, quantity, totalKrw }}
        words={words}
        initial={emptyForm(shared.offer)}
      >
        <PlanSummary quote={quote} />
      </SubscribeForm>
    </CheckoutMain>
  );
}
