'use client';

import { Button } from '@/components/ui/button';
import { PAYPAL_BUTTON } from './iamport-sdk';
import type { PayState } from './use-payment';
import { useWords } from './words';

type PaypalButtonProps = { step: PayState['step']; onGiveUp: () => void };

/** Where the provider's script draws PayPal's button once it is asked to, and the way back from it. */
export function PaypalButton({ step, onGiveUp }: PaypalButtonProps) {
  const { t } = useWords();
  return (
    <>
      {/* React leaves its inside alone. */}
      <div className="portone-ui-container not-empty:mt-3" data-portone-ui-type={PAYPAL_BUTTON} />
      {step?.phase === 'button' && (
        <Button variant="secondary" className="mt-3 w-full" onClick={onGiveUp}>
          {t('pay.otherWay')}
        </Button>
      )}
    </>
  );
}
