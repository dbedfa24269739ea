'use client';

import { LoaderCircle } from 'lucide-react';
import type { SdkSource } from '@/components/checkout/iamport-sdk';
import { MethodTiles, type Offer } from '@/components/checkout/method-tiles';
import { PaypalButton } from '@/components/checkout/paypal-button';
import { SetbackNotice } from '@/components/checkout/setback-notice';
import { openOrderPayment } from '@/components/checkout/shop-api';
import { usePayment } from '@/components/checkout/use-payment';
import { useWords, WordsProvider, type WordsSource } from '@/components/checkout/words';
import { Button } from '@/components/ui/button';

type FormProps = {
  order: { number: string; accessToken: string; url: string };
  offer: Offer;
  /** `pg:payMethod` of the tile that is chosen at first. */
  way: string;
  sdk: SdkSource;
  submit: string;
};

/** Pays an order that waits for its deposit another way, or gets it a new account. */
export function PayOrderForm({ locale, messages, faultWords, ...rest }: WordsSource & FormProps) {
  return (
    <WordsProvider locale={locale} messages={messages} faultWords={faultWords}>
      <Form {...rest} />
    </WordsProvider>
  );
}

function Form({ order, offer, way, sdk, submit }: FormProps) {
  const { t } = useWords();
  const { state, pressFor, giveUp } = usePayment(sdk, () => order.url);
  const { step } = state;
  const send = (data: FormData) => {
    const [pg = '', payMethod = ''] = String(data.get('way') ?? '').split(':');
    void pressFor(() => openOrderPayment(order.number, order.accessToken, { pg, payMethod }));
  };
  return (
    <form action={send} onReset={(event) => event.preventDefault()} className="grid gap-4">
      {state.setback && <SetbackNotice setback={state.setback} onKeepAvailable={() => undefined} />}
      <MethodTiles offer={offer} chosen={way} fault={undefined} />
      <Button
        type="submit"
        aria-disabled={step !== null || undefined}
        className="w-full sm:w-auto sm:justify-self-start"
      >
        {step && <LoaderCircle aria-hidden className="size-5 animate-spin motion-reduce:animate-none" />}
        {step ? t(`progress.${step.phase}`) : submit}
      </Button>
      <PaypalButton step={step} onGiveUp={giveUp} />
      <p role="status" className="sr-only">
        {step && t(`progress.${step.phase}`)}
      </p>
    </form>
  );
}
