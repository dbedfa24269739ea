// What a browser may ask for when it subscribes: as a checkout, for one SKU, with a consent of its own.

import { z } from 'zod';
import { QUANTITY_MAX } from '../domain/pricing';
import { CheckoutRequest, consentsTo } from '../payment/checkout-request';

const { buyer, shipping, payment, expectedTotalKrw, locale } = CheckoutRequest.shape;

export const SubscriptionRequest = z.strictObject({
  sku: z.string('invalid').min(1, 'required').max(64, 'unknown-sku'),
  quantity: z.int('quantity').min(1, 'quantity').max(QUANTITY_MAX, 'quantity'),
  buyer,
  shipping,
  payment,
  consents: consentsTo('order', 'subscription'),
  expectedTotalKrw,
  locale,
});

export type SubscriptionRequest = z.infer<typeof SubscriptionRequest>;
