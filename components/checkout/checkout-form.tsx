'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef, useState, useTransition } from 'react';
import { Notice } from '@/components/ui/notice';
import { href, type Locale } from '@/i18n/config';
import type { Address } from '@/lib/accounts/addresses';
import type { WantedLine } from '@/lib/domain/cart';
import { krw } from '@/lib/domain/money';
import { type RemoteFees, type RemoteRule, remoteAreaOf } from '@/lib/domain/remote-area';
import { type Goods, type GoodsLine, shortLines, totalsOf, withinStock } from '@/lib/orders/buyer-goods';
import type { ConsentText } from '@/lib/policies/consent';
import { AdultGate } from './adult-gate';
import { Consents } from './consents';
import { Discounts } from './discounts';
import { BuyerFields, DeliveryFields } from './fields';
import { keepTyped, moveTyped, restoreTyped } from './form-memory';
import type { SdkSource } from './iamport-sdk';
import { MethodTiles, type Offer, offerFor } from './method-tiles';
import { PayBar } from './pay-bar';
import type { ScriptSource } from './postcode-search';
import { ReceiptFields } from './receipt-fields';
import { SetbackNotice, SoldOut } from './setback-notice';
import { Summary } from './summary';
import { findFaults, readTyped, type Typed, toBody, wayOf } from './typed';
import { type DiscountOffer, type TakenOff, useDiscounts } from './use-discounts';
import { type PayState, usePayment } from './use-payment';
import { useWords, WordsProvider, type WordsSource } from './words';

export type CheckoutFormProps = WordsSource & {
  /** `cart`, or the id of the checkout the form belongs to: names what is kept of it in this tab. */
  form: string;
  goods: Goods;
  initial: Typed;
  /** The member's saved addresses; null for a guest. */
  addresses: readonly Address[] | null;
  /** For the goods without what their destination adds. */
  offer: Offer;
  /** What delivery costs on top, and where. */
  remote: RemoteTerms;
  sdk: SdkSource;
  /** The address search's script; null where there is none. */
  postcode: ScriptSource | null;
  /** What can be taken off, and what is from the start. */
  discounts: DiscountOffer;
  takenOff: TakenOff;
  /** Whether the visitor has proven to be an adult, and what came of a check whose page left. */
  age: { isVerified: boolean; told: string | null };
  /** Whether something was tried before: the button then says 다시. */
  isRetry: boolean;
  /** What is agreed to by ordering. */
  consent: ConsentText;
  /** Shows the checkout of these lines instead. */
  checkOutInstead: (locale: Locale, lines: readonly WantedLine[]) => Promise<void>;
};

/** The whole checkout: what is typed, what is bought, the consent and the payment. */
export function CheckoutForm({ locale, messages, faultWords, ...rest }: CheckoutFormProps) {
  return (
    <WordsProvider locale={locale} messages={messages} faultWords={faultWords}>
      <Form {...rest} />
    </WordsProvider>
  );
}

function Form({
  form,
  goods,
  initial,
  addresses,
  offer: offered,
  remote,
  sdk,
  postcode,
  discounts,
  takenOff,
  age,
  isRetry,
  consent,
  checkOutInstead,
}: Omit<CheckoutFormProps, keyof WordsSource>) {
  const { t, locale } = useWords();
  const element = useRef<HTMLFormElement>(null);
  const { state, press, giveUp, refuse, clearFault } = usePayment(sdk, ({ checkoutId, accessToken }) =>
    href(locale, `/checkout/${checkoutId}?token=${accessToken}`),
  );
  const [, startTransition] = useTransition();
  const [typed, setTyped] = useState(initial);
  const short = shortLines(goods.lines);
  useKeptForm(form, element, setTyped);
  useFirstFaultFocus(element, state.refusals);
  useFreshPage(state);

  const surcharge = surchargeOf(typed['shipping.postcode'], remote);
  const discounting = useDiscounts(goods, discounts, takenOff);
  const totals = totalsOf(goods, { surchargeKrw: surcharge?.krw ?? 0, ...discounting.off });
  const offer = offerFor(offered, totals.totalKrw);
  const chosen = [...offer.ways, ...offer.trial].find((each) => wayOf(each) === typed.way);
  const charge = chosen?.foreignCharge ?? null;

  const keepAvailable = () => {
    const fromAnswer = state.setback?.kind === 'sold-out' ? state.setback.lines : [];
    const stock = new Map([...goods.lines, ...fromAnswer].map(({ sku, available }) => [sku, available]));
    moveTyped(form, 'cart');
    startTransition(() => checkOutInstead(locale, withinStock(goods.lines, stock)));
  };

  const submit = (data: FormData) => {
    if (state.step) return;
    if (short.length > 0) return document.getElementById('checkout-short')?.focus();
    const typed = readTyped(data);
    const faults = findFaults(typed, data.get('consent') === 'order');
    if (goods.isAdultOnly && !age.isVerified) faults.certification = 'adult';
    if (Object.keys(faults).length > 0) return refuse(faults);
    const lines = goods.lines.map(({ sku, quantity }) => ({ sku, quantity }));
    const wish = { lines, expectedTotalKrw: totals.totalKrw, locale, consents: [consent.word] };
    const body = toBody(typed, wish, (preset) => t(`memo.${preset}`));
    void press({ ...body, ...discounting.wish, ...(data.get('keepAddress') === 'yes' && { keepAddress: true }) });
  };

  return (
    // An action, so that a press before the page is ready is made up for; the browser's own reset after it is not wanted.
    <form
      ref={element}
      noValidate
      action={submit}
      onReset={(event) => event.preventDefault()}
      onInput={(event) => {
        keepTyped(form, event.currentTarget);
        setTyped(readTyped(new FormData(event.currentTarget)));
        if (event.target instanceof HTMLInputElement) clearFault(faultNameOf(event.target.name));
      }}
      className="group/checkout grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)] lg:gap-10"
    >
      <div className="grid gap-6">
        {state.setback && <SetbackNotice setback={state.setback} onKeepAvailable={keepAvailable} />}
        {short.length > 0 && state.setback?.kind !== 'sold-out' && (
          <div id="checkout-short" tabIndex={-1} className="outline-none">
            <Notice tone="warn" role="alert" title={t('setback.sold-out.title')}>
              <SoldOut lines={short.map(named)} onKeepAvailable={keepAvailable} />
            </Notice>
          </div>
        )}
        {goods.isAdultOnly && <AdultGate {...age} sdk={sdk} hasFault={Boolean(state.faults.certification)} />}
        <BuyerFields initial={initial} faults={state.faults} />
        <DeliveryFields
          initial={initial}
          faults={state.faults}
          addresses={addresses}
          postcode={postcode}
          surcharge={surcharge}
        />
        <Discounts offer={discounts} discounting={discounting} faults={state.faults} />
        <MethodTiles offer={offer} chosen={initial.way} fault={state.faults['payment.pg']} />
        <ReceiptFields initial={initial} faults={state.faults} />
      </div>
      <aside className="rounded-card border border-line bg-surface p-5 sm:p-7 lg:sticky lg:top-6">
        <Summary goods={goods} totals={totals} foreign={charge && { charge, rate: offer.rate }} />
        <div className="mt-5">
          <Consents text={consent} fault={state.faults.consents} />
        </div>
        <PayBar
          sum={charge ?? krw(totals.totalKrw)}
          step={state.step}
          onGiveUp={giveUp}
          isBlocked={short.length > 0}
          isRetry={isRetry || state.tries > 0}
        />
      </aside>
    </form>
  );
}

type RemoteTerms = { fees: RemoteFees; rules: readonly RemoteRule[] };

function surchargeOf(postcode: string, { fees, rules }: RemoteTerms) {
  const area = remoteAreaOf(postcode, rules);
  return area && fees[area] > 0 ? { area, krw: fees[area] } : null;
}

const named = ({ name, option, available }: GoodsLine) => ({ name: `${name} ${option}`.trim(), available });

const faultNameOf = (field: string): string =>
  FAULT_NAMES[field] ?? (field.startsWith('cashReceipt.') ? 'cashReceipt.identifier' : field);

const FAULT_NAMES: Readonly<Record<string, string>> = { consent: 'consents', way: 'payment.pg' };

/** Brings back what was typed in this tab, also when the browser shows an old copy of the page again. */
function useKeptForm(
  form: string,
  element: React.RefObject<HTMLFormElement | null>,
  onRestored: (typed: Typed) => void,
): void {
  const tell = useEffectEvent(onRestored);
  useEffect(() => {
    if (element.current) {
      restoreTyped(form, element.current);
      tell(readTyped(new FormData(element.current)));
    }
    const reloadOldCopy = (event: PageTransitionEvent) => {
      // Its button would still say that a payment is under way.
      if (event.persisted) window.location.reload();
    };
    window.addEventListener('pageshow', reloadOldCopy);
    return () => window.removeEventListener('pageshow', reloadOldCopy);
  }, [form, element]);
}

function useFirstFaultFocus(element: React.RefObject<HTMLFormElement | null>, refusals: number): void {
  useEffect(() => {
    if (refusals > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [element, refusals]);
}

/** Prices, stock and texts as they are now, after the shop said that they are not what the page shows. */
function useFreshPage({ setback, faults, tries }: PayState): void {
  const router = useRouter();
  const isOld = setback?.kind === 'sold-out' || setback?.kind === 'price-changed' || setback?.kind === 'goods-gone';
  const isStale = isOld || faults.consents === 'consent-changed';
  useEffect(() => {
    if (tries > 0 && isStale) router.refresh();
  }, [router, isStale, tries]);
}
