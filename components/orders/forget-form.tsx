'use client';

import { useEffect } from 'react';
import { forgetPurchase } from '@/components/checkout/forget-purchase';
import { isPaying } from '@/components/checkout/form-memory';

/** In the tab that paid for this order, whichever way it came here. */
export function ForgetForm({ checkoutId, skus }: { checkoutId: string; skus: readonly string[] }) {
  useEffect(() => {
    if (isPaying(checkoutId)) forgetPurchase(skus);
  }, [checkoutId, skus]);
  return null;
}
