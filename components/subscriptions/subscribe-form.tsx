'use client';

import { LoaderCircle } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { ConsentBox } from '@/components/checkout/consent-box';
import { Disclosure } from '@/components/checkout/consents';
import { BuyerFields, DeliveryFields } from '@/components/checkout/fields';
import type { SdkSource } from '@/components/checkout/iamport-sdk';
import { MethodTiles, type Offer } from '@/components/checkout/method-tiles';
import type { ScriptSource } from '@/components/checkout/postcode-search';
import { type Faults, findFaults, readTyped, type Typed, toBody } from '@/components/checkout/typed';
import { useWords, WordsProvider, type WordsSource } from '@/components/checkout/words';
import { PolicyBody } from '@/components/policies/policy-body';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { ConsentText } from '@/lib/policies/consent';
import { type CardWindow, loadWindow, post, storeCard } from './store-card';

export type SubscribeWords = Record<
  | 'required'
  | 'consentMissing'
  | 'submit'
  | 'busy'
  | 'sdk'
  | 'noAnswer'
  | 'soldOut'
  | 'changed'
  | 'noCard'
  | 'wentWrong',
  string
>;

export type SubscribeFormProps = {
  wish: { sku: string; quantity: number; totalKrw: number };
  words: SubscribeWords;
  initial: Typed;
  offer: Offer;
  sdk: SdkSource;
  postcode: ScriptSource | null;
  /** What is agreed to by ordering, and by having it charged every month. */
  consent: ConsentText;
  monthly: ConsentText;
  /** What is bought, and when what is charged. */
  children: ReactNode;
};

type State = { isBusy: boolean; faults: Faults; problem: { title: string; words: string | null } | null };

const IDLE: State = { isBusy: false, faults: {}, problem: null };

/** Who gets the goods every month, where they go, and the card that pays them. */
export function SubscribeForm({ locale, messages, faultWords, ...rest }: SubscribeFormProps & WordsSource) {
  return (
    <WordsProvider locale={locale} messages={messages} faultWords={faultWords}>
      <Form {...rest} />
    </WordsProvider>
  );
}

function Form({ wish, words, initial, offer, sdk, postcode, consent, monthly, children }: SubscribeFormProps) {
  const { t, locale, faultWords } = useWords();
  const element = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const [{ isBusy, faults, problem }, setState] = useState(IDLE);
  useEffect(() => void loadWindow(sdk), [sdk]);
  useEffect(() => {
    if (faults.consents === 'consent-changed') router.refresh();
    if (Object.keys(faults).length > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [faults, router]);

  const submit = async (data: FormData) => {
    if (isBusy) return;
    const typed = readTyped(data);
    const found = findFaults(typed, data.get('consent') === 'subscription');
    if (Object.keys(found).length > 0) return setState({ ...IDLE, faults: found });
    setState({ ...IDLE, isBusy: true });
    const { sku, quantity, totalKrw: expectedTotalKrw } = wish;
    const asked = { lines: [], expectedTotalKrw, locale, consents: [consent.word, monthly.word] };
    const { lines: _, ...body } = toBody(typed, asked, (preset) => t(`memo.${preset}`));
    const end = await subscribe(sdk, { ...body, sku, quantity });
    if ('url' in end) return window.location.assign(end.url);
    if ('faults' in end) return setState({ ...IDLE, faults: end.faults });
    setState({ ...IDLE, problem: { title: words[end.problem], words: end.words ?? null } });
  };

  const consentFault = faults.consents === 'consent' ? words.consentMissing : faultWords[faults.consents ?? 'consent'];
  return (
    <form
      ref={element}
      noValidate
      action={(data) => void submit(data)}
      onReset={(event) => event.preventDefault()}
      className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)] lg:gap-10"
    >
      <div className="grid gap-6">
        {problem && (
          <Notice role="alert" tone="danger" title={problem.title}>
            {problem.words}
          </Notice>
        )}
        <BuyerFields initial={initial} faults={faults} />
        <DeliveryFields initial={initial} faults={faults} postcode={postcode} addresses={null} />
        <MethodTiles offer={offer} chosen={initial.way} fault={faults['payment.pg']} />
      </div>
      <aside className="rounded-card border border-line bg-surface p-5 sm:p-7 lg:sticky lg:top-6">
        {children}
        <div className="mt-5 border-line border-t pt-4">
          <ConsentBox key={consent.word + monthly.word} value="subscription" fault={consentFault}>
            <span lang={monthly.lang}>{monthly.title}</span> {words.required}
          </ConsentBox>
          {[monthly, consent].map((text) => (
            <Disclosure key={text.word} title={text.title}>
              <PolicyBody text={text} />
            </Disclosure>
          ))}
        </div>
        <Button type="submit" size="lg" aria-disabled={isBusy || undefined} className="mt-4 w-full">
          {isBusy && <LoaderCircle aria-hidden className="size-5 animate-spin motion-reduce:animate-none" />}
          {isBusy ? words.busy : words.submit}
        </Button>
      </aside>
    </form>
  );
}

type Problem = 'sdk' | 'noAnswer' | 'soldOut' | 'changed' | 'noCard' | 'wentWrong';
type End = { url: string } | { faults: Faults } | { problem: Problem; words?: string | null };

async function subscribe(sdk: SdkSource, body: object): Promise<End> {
  const imp = await loadWindow(sdk);
  if (!imp) return { problem: 'sdk' };
  const answer = await post('/api/subscriptions', body);
  if (!answer) return { problem: 'noAnswer' };
  if (answer.status !== 201) return refusalOf(answer.value);
  const end = await storeCard(imp, answer.value as CardWindow);
  return end.kind === 'go' ? { url: end.url } : { problem: 'noCard', words: end.words };
}

function refusalOf(value: object): End {
  const { error, fields = [] } = value as { error?: string; fields?: { path: string; code: Faults[string] }[] };
  if (error === 'sold-out') return { problem: 'soldOut' };
  if (error === 'price-changed') return { problem: 'changed' };
  if (error !== 'invalid' || fields.some(({ path }) => path === 'sku')) return { problem: 'wentWrong' };
  const fieldOf = (path: string) => (path.startsWith('consents') ? 'consents' : path);
  return { faults: Object.fromEntries(fields.map(({ path, code }) => [fieldOf(path), code])) };
}
