// Whatever strangers and the provider send: it is read, or refused in a word of ours; never a crash, never a hang, never a price that is
// no whole positive number. FUZZ_RUNS says how many inputs each door gets.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IamportUnreachable } from './iamport/errors';
import { maskAnswer, readPayment } from './iamport/wire';
import { CheckoutRequest, faultsOf } from './payment/checkout-request';
import { readBody } from './request-body';

const numRuns = Number(process.env.FUZZ_RUNS ?? 1_000);
const TIMEOUT_MS = 300_000;

const wirePayment = fc.record(
  {
    imp_uid: fc.oneof(fc.constant('imp_1'), fc.anything()),
    merchant_uid: fc.oneof(fc.constant('gagae1'), fc.anything()),
    status: fc.oneof(fc.constantFrom('ready', 'paid', 'failed', 'cancelled', 'new-word'), fc.anything()),
    amount: fc.oneof(fc.integer(), fc.double(), fc.string(), fc.anything()),
    currency: fc.oneof(fc.constantFrom('KRW', 'USD', 'JPY'), fc.string()),
    cancel_amount: fc.oneof(fc.integer(), fc.anything()),
    cancel_history: fc.oneof(fc.array(fc.dictionary(fc.string(), fc.anything())), fc.anything()),
    paid_at: fc.oneof(fc.integer(), fc.anything()),
    vbank_num: fc.oneof(fc.string(), fc.anything()),
    buyer_name: fc.anything(),
  },
  { requiredKeys: [] },
);

test(
  'a payment as the provider tells it is whole money and a known word, or unreadable',
  () => {
    fc.assert(
      fc.property(fc.oneof(wirePayment, fc.anything()), (wire) => {
        const payment = attempt(() => readPayment(wire));
        if (payment === null) return;
        expect(Number.isSafeInteger(payment.money.minor)).toBe(true);
        expect(payment.money.minor).toBeGreaterThanOrEqual(0);
        expect(['ready', 'paid', 'failed', 'cancelled', 'unknown']).toContain(payment.status);
        expect(payment.cancels.every(({ amountMinor }) => Number.isSafeInteger(amountMinor))).toBe(true);
      }),
      { numRuns },
    );
  },
  TIMEOUT_MS,
);

/** Null when it throws an error that says it cannot be read; any other error is a crash. */
function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof IamportUnreachable || (error instanceof Error && error.name === 'ZodError')) return null;
    throw error;
  }
}

test(
  'what is kept of an answer never holds a name, an address or an account',
  () => {
    fc.assert(
      fc.property(wirePayment, fc.stringMatching(/^[가-힣]{12}$/), (wire, canary) => {
        const personal = {
          buyer_name: canary,
          buyer_tel: canary,
          buyer_email: canary,
          buyer_addr: canary,
          vbank_num: canary,
        };
        expect(JSON.stringify(maskAnswer({ ...wire, imp_uid: 'imp_1', ...personal }) ?? null)).not.toContain(canary);
      }),
      { numRuns },
    );
  },
  TIMEOUT_MS,
);

const wish = fc.record(
  {
    lines: fc.oneof(
      fc.array(fc.dictionary(fc.constantFrom('sku', 'quantity', '__proto__', 'price'), fc.anything())),
      fc.anything(),
    ),
    buyer: fc.oneof(
      fc.dictionary(fc.constantFrom('name', 'tel', 'email'), fc.oneof(fc.string(), fc.anything())),
      fc.anything(),
    ),
    shipping: fc.oneof(
      fc.dictionary(fc.constantFrom('postcode', 'address1', 'address2', 'memo'), fc.string()),
      fc.anything(),
    ),
    payment: fc.anything(),
    consents: fc.oneof(fc.array(fc.string()), fc.anything()),
    expectedTotalKrw: fc.oneof(fc.double(), fc.anything()),
  },
  { requiredKeys: [] },
);

test(
  'a wish to buy is understood, or refused field by field',
  () => {
    fc.assert(
      fc.property(fc.oneof(wish, fc.anything()), (value) => {
        const parsed = CheckoutRequest.safeParse(value);
        if (!parsed.success) expect(faultsOf(parsed.error).length).toBeGreaterThan(0);
      }),
      { numRuns },
    );
  },
  TIMEOUT_MS,
);

test(
  'a body is data or nothing, whatever it claims to be',
  async () => {
    const kinds = fc.constantFrom('application/json', 'application/x-www-form-urlencoded', 'text/plain', 'x', '');
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json(), fc.uint8Array()), kinds, async (body, kind) => {
        const headers = new Headers(kind ? { 'content-type': kind } : {});
        const read = await readBody(
          new Request('http://localhost', { method: 'POST', body: body as BodyInit, headers }),
        );
        expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
        expect(read).not.toBe(undefined);
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  },
  TIMEOUT_MS,
);
