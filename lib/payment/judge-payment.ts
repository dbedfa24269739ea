import { decidePayment } from '../domain/decide-payment';
import type { ProviderPayment, Verdict } from '../domain/payment';
import { getEnv } from '../env';
import { isContracted } from '../iamport/contracts';
import { factsOf, type HeldPayment } from './held-checkout';

/** The verdict on a payment, by our books and the shop's settings. */
export function judgePayment(held: HeldPayment, payment: ProviderPayment): Verdict {
  const { SHOP_MODE: mode, IAMPORT_CHANNELS: contracts } = getEnv();
  return decidePayment(factsOf(held, payment.impUid), payment, {
    mode,
    isContracted: isContracted(contracts, payment),
  });
}
