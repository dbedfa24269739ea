import type { getT } from '@/i18n/server';

type Words = Awaited<ReturnType<typeof getT<'orders'>>>;

const METHODS = ['card', 'trans', 'vbank', 'phone', 'samsung', 'kakaopay', 'payco', 'paypal'] as const;

/** A way to pay in words; every other one is somebody's app. */
export const methodName = (t: Words, payMethod: string): string =>
  t(`method.${METHODS.find((known) => known === payMethod) ?? 'other'}`);
