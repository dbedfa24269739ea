'use client';

import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { PolicyBody } from '@/components/policies/policy-body';
import type { ConsentText } from '@/lib/policies/consent';
import { ConsentBox } from './consent-box';
import type { Faults } from './typed';
import { useWords } from './words';

/** What the law wants read before an order; only the first is agreed to, the others are told. */
const NOTICES = ['withdrawal', 'privacy', 'minor', 'safety'] as const;

type ConsentsProps = { text: ConsentText; fault: Faults[string] };

/** The one required consent, unticked, with what is agreed to, and the notices that need no consent. */
export function Consents({ text, fault }: ConsentsProps) {
  const { t, faultWords } = useWords();
  return (
    <section aria-labelledby="checkout-consents" className="border-line border-t pt-5">
      <h2 id="checkout-consents" className="sr-only">
        {t('consent.title')}
      </h2>
      {/* Agreeing to one text is not agreeing to the next: another one comes with a box of its own. */}
      <ConsentBox key={text.word} value="order" fault={fault ? faultWords[fault] : null}>
        <span lang={text.lang}>{text.title}</span> {t('consent.required')}
      </ConsentBox>
      <Disclosure title={t('consent.details')}>
        <PolicyBody text={text} />
      </Disclosure>
      {NOTICES.map((notice) => (
        <Disclosure key={notice} title={t(`consent.${notice}.title`)}>
          {t(`consent.${notice}.text`)
            .split('\n')
            .map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
        </Disclosure>
      ))}
    </section>
  );
}

/** Something to read for whoever wants to. */
export function Disclosure({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="group border-line border-t text-sm first-of-type:border-t-0">
      <summary className="flex min-h-11 items-center justify-between gap-3 py-2 text-muted hover:text-ink">
        {title}
        <ChevronDown
          aria-hidden
          className="size-4 shrink-0 transition-transform group-open:rotate-180 motion-reduce:transition-none"
        />
      </summary>
      <div className="space-y-2 pb-4 text-muted leading-relaxed">{children}</div>
    </details>
  );
}
