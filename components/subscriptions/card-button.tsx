'use client';

import { useEffect, useState } from 'react';
import type { SdkSource } from '@/components/checkout/iamport-sdk';
import { Button } from '@/components/ui/button';
import { loadWindow, post, storeCard } from './store-card';

type CardButtonProps = {
  id: string;
  token: string;
  pg: string;
  sdk: SdkSource;
  words: Record<'change' | 'busy' | 'noCard' | 'failed', string>;
};

/** Opens the window that stores another card; the page then shows it. */
export function CardButton({ id, token, pg, sdk, words }: CardButtonProps) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => void loadWindow(sdk), [sdk]);

  const change = async () => {
    setBusy(true);
    setProblem(null);
    const imp = await loadWindow(sdk);
    const answer = imp && (await post(`/api/subscriptions/${id}/card`, { token, pg }));
    if (!imp || answer?.status !== 201) {
      setBusy(false);
      return setProblem(words.failed);
    }
    const { requestPay } = answer.value as { requestPay: { merchant_uid: string } };
    const end = await storeCard(imp, { requestPay, statusUrl: window.location.href });
    if (end.kind === 'go') return window.location.assign(end.url);
    setBusy(false);
    setProblem([words.noCard, end.words].filter(Boolean).join(' '));
  };

  return (
    <div className="mt-4">
      <Button variant="secondary" aria-disabled={isBusy || undefined} onClick={() => void (isBusy || change())}>
        {isBusy ? words.busy : words.change}
      </Button>
      <p role="status" className="mt-2 text-danger text-sm empty:mt-0">
        {problem}
      </p>
    </div>
  );
}
