// Asks the shop again and again, slower each time, until there is something to go to.

import { type CheckoutState, readCheckout } from './shop-api';

export type Pace = { firstMs: number; factor: number; maxMs: number };

/** The state that `isEnough` accepts; never ends without one. Stops quietly when `signal` is aborted. */
export function waitForCheckout(
  access: { checkoutId: string; accessToken: string },
  isEnough: (state: CheckoutState) => boolean,
  pace: Pace,
  signal: AbortSignal,
): Promise<CheckoutState> {
  return new Promise((resolve) => {
    let delayMs = pace.firstMs;
    const ask = async (): Promise<void> => {
      const state = await readCheckout(access.checkoutId, access.accessToken);
      if (signal.aborted) return;
      if (state && isEnough(state)) return resolve(state);
      delayMs = Math.min(delayMs * pace.factor, pace.maxMs);
      schedule();
    };
    const schedule = (): void => {
      const timer = setTimeout(() => void ask(), delayMs);
      signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    };
    schedule();
  });
}
