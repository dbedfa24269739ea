import { isOrderNumber } from '@/lib/orders/buyer-order';

/** Order numbers out of an address, with dots between them; what is none is left out. */
export const readNumbers = (text: unknown): string[] =>
  typeof text === 'string' ? text.split('.').filter(isOrderNumber) : [];
