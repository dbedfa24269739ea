import { z } from 'zod';
import { getLocale, getT } from '@/i18n/server';
import type { Fact } from './facts';
import { formatMoney } from './sum';

/** What the corridor writes down about a payment it parks; other kinds of facts are shown as they are. */
const PaymentFacts = z.object({
  status: z.string(),
  minor: z.number(),
  currency: z.string(),
  cancelledMinor: z.number(),
  pgProvider: z.string().nullable(),
  payMethod: z.string().nullable(),
  isTest: z.boolean(),
  merchantUid: z.string(),
});

/** The facts of a parked item in words. */
export async function parkedFacts(facts: Record<string, unknown>): Promise<(Fact | null)[]> {
  const payment = PaymentFacts.safeParse(facts);
  return payment.success ? paymentFacts(payment.data) : plainFacts(facts);
}

async function paymentFacts(facts: z.infer<typeof PaymentFacts>): Promise<(Fact | null)[]> {
  const locale = await getLocale();
  const t = await getT('admin');
  const { currency, pgProvider, payMethod } = facts;
  return [
    { name: t('parked.factNames.status'), value: facts.status },
    { name: t('parked.factNames.amount'), value: formatMoney({ minor: facts.minor, currency }, locale) },
    facts.cancelledMinor > 0
      ? { name: t('parked.factNames.cancelled'), value: formatMoney({ minor: facts.cancelledMinor, currency }, locale) }
      : null,
    pgProvider ? { name: t('parked.factNames.pgProvider'), value: pgProvider } : null,
    payMethod ? { name: t('parked.factNames.payMethod'), value: payMethod } : null,
    { name: 'merchant_uid', value: facts.merchantUid },
    facts.isTest ? { name: t('parked.factNames.isTest'), value: t('parked.factNames.yes') } : null,
  ];
}

const plainFacts = (facts: Record<string, unknown>): Fact[] =>
  Object.entries(facts).map(([name, value]) => ({
    name,
    value: typeof value === 'string' ? value : JSON.stringify(value),
  }));
