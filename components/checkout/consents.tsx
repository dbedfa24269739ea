'use client';

import { ChevronDown } from 'lucide-react';
import { ConsentBox } from './consent-box';
import { useWords } from './words';

/** What the law wants read before an order; only the first is agreed to, the others are told. */
const NOTICES = ['withdrawal', 'privacy', 'minor', 'safety'] as const;

type ConsentsProps = { hasFault: boolean };

/** The one required consent, unticked, with what is agreed to, and the notices that need no consent. */
export function Consents({ hasFault }: ConsentsProps) {
  const { t, faultWords } = useWords();
  return (
    <section aria-labelledby="checkout-consents" className="border-line border-t pt-5">
      <h2 id="checkout-consents" className="sr-only">
        {t('consent.title')}
      </h2>
      <ConsentBox value="order" fault={hasFault ? faultWords.consent : null}>
        {t('consent.order')}
      </ConsentBox>
      <Disclosure title={t('consent.details')} text={t('consent.orderText')} />
      {NOTICES.map((notice) => (
        <Disclosure key={notice} title={t(`consent.${notice}.title`)} text={t(`consent.${notice}.text`)} />
      ))}
    </section>
  );
}

/** Paragraphs are separated by line breaks in the text. */
function Disclosure({ title, text }: { title: string; text: string }) {
  return (
    <details className="group border-line border-t text-sm first-of-type:border-t-0">
      <summary className="flex min-h-11 items-center justify-between gap-3 py-2 text-muted hover:text-ink">
        {title}
        <ChevronDown
          aria-hidden
          className="size-4 shrink-0 transition-transform group-open:rotate-180 motion-reduce:transition-none"
        />
      </summary>
      <div className="space-y-2 pb-4 text-muted leading-relaxed">
        {text.split('\n').map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </details>
  );
}
