'use client';

import { CircleAlert, CircleCheck } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Locale } from '@/i18n/config';
import { askCertification, loadIamport, type SdkSource } from './iamport-sdk';
import { Section } from './section';
import { useWords } from './words';

type AdultGateProps = {
  isVerified: boolean;
  sdk: SdkSource;
  /** What came of a check whose page has left and come back. */
  told: string | null;
  hasFault: boolean;
};

const SAYABLE = ['minor', 'not-certified', 'not-yours', 'unknown'] as const;

/** Goods in the cart are only for adults: why that has to be proven, and the way to. */
export function AdultGate({ isVerified, sdk, told, hasFault }: AdultGateProps) {
  const { t, locale } = useWords();
  const router = useRouter();
  const [outcome, setOutcome] = useState(told);
  const [isBusy, setBusy] = useState(false);
  const said = SAYABLE.find((known) => known === outcome) ?? (hasFault ? 'needed' : null);

  const check = async () => {
    setBusy(true);
    const next = await certify(sdk, locale);
    setOutcome(next);
    setBusy(false);
    if (next === 'adult') router.refresh();
  };

  return (
    <Section id="checkout-adult" title={t('adult.title')} note={t('adult.note')}>
      {isVerified ? (
        <p role="status" className="flex items-center gap-2 font-medium text-ok">
          <CircleCheck aria-hidden className="size-5 shrink-0" />
          {t('adult.verified')}
        </p>
      ) : (
        <>
          <Button
            variant="secondary"
            aria-invalid={said !== null || undefined}
            aria-describedby={said ? 'checkout-adult-error' : undefined}
            aria-disabled={isBusy || undefined}
            onClick={() => void (isBusy || check())}
          >
            {isBusy ? t('adult.busy') : t('adult.check')}
          </Button>
          {said && (
            <p id="checkout-adult-error" role="alert" className="mt-2 flex items-start gap-1.5 text-danger text-sm">
              <CircleAlert aria-hidden className="mt-[0.2em] size-4 shrink-0" />
              {t(`adult.${said}`)}
            </p>
          )}
        </>
      )}
    </Section>
  );
}

/** From the question to the answer; on phones the page may leave instead, and this never ends. */
async function certify(sdk: SdkSource, locale: Locale): Promise<string> {
  try {
    const imp = await loadIamport(sdk);
    const opened = await fetch('/api/certifications', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ locale }),
    });
    const { request } = (await opened.json()) as { request: { m_redirect_url: string } };
    // Where the page leaves, what is bought at once comes back with it.
    const buy = new URLSearchParams(window.location.search).get('buy');
    const back = `${request.m_redirect_url}${buy ? `?${new URLSearchParams({ buy })}` : ''}`;
    const { imp_uid, merchant_uid } = await askCertification(imp, { ...request, m_redirect_url: back });
    if (!imp_uid) return 'not-certified';
    const answer = await fetch('/api/certifications/complete', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ imp_uid, merchant_uid }),
    });
    return ((await answer.json()) as { outcome: string }).outcome;
  } catch {
    // No connection, or the script did not load: nothing is known, and nothing is lost.
    return 'unknown';
  }
}
