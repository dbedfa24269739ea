// What happens at the provider behind the shop's back, as tests need it: the sandbox's control API.

import { expect } from 'vitest';

const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
  const response = await fetch(`${process.env.IAMPORT_API_URL}/__ctl${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} /__ctl${path}: ${response.status} ${await response.text()}`);
  return response.json();
};

export type Paid = { merchant_uid: string; amount: number; [field: string]: unknown };

export type LedgerPayment = {
  imp_uid: string;
  merchant_uid: string;
  status: string;
  amount: number;
  cancel_amount: number;
  customer_uid: string | null;
  customer_uid_usage: string | null;
  cancel_history: { amount: number; reason: string; [field: string]: unknown }[];
};

export type InboxMessage = {
  kind: 'mail' | 'message';
  from: string;
  to: string[];
  subject: string | null;
  text: string;
  html: string | null;
};

export type Fault = {
  on: string;
  do: string;
  nth?: number;
  times?: number;
  ms?: number;
  match?: unknown;
  message?: string;
};

export const provider = {
  /** Plays the browser window to its end, without telling the shop. Answers the imp_uid. */
  async pay(payment: Paid): Promise<string> {
    const { imp_uid } = (await call('POST', '/pay', { hook: { lost: true }, ...payment })) as { imp_uid: string };
    return imp_uid;
  },
  /** Calls IMP.request_pay as the browser's script does. Answers why no window opens, or null when one does. */
  async refusalOf(param: object): Promise<string | null> {
    const payload = { userCode: 'imp00000000', param, device: 'pc', version: '1.3.0', hasCallback: true };
    const body = new URLSearchParams({ payload: JSON.stringify(payload) });
    const response = await fetch(`${process.env.IAMPORT_API_URL}/v1/sdk/prepare`, { method: 'POST', body });
    const answer = (await response.json()) as { ok: boolean; rsp?: { error_msg: string } };
    return answer.ok ? null : (answer.rsp?.error_msg ?? 'refused');
  },
  deposit: (imp_uid: string, amount?: number) => call('POST', '/deposit', { imp_uid, amount }),
  consoleCancel: (imp_uid: string, amount?: number) =>
    call('POST', '/console-cancel', { imp_uid, amount, webhook: false }),
  edit: (imp_uid: string, patch: Record<string, unknown>) => call('POST', '/edit', { imp_uid, patch }),
  fault: (...faults: Fault[]) => call('POST', '/faults', faults),
  calm: () => call('DELETE', '/faults'),
  /** Keeps calls waiting, before or after they take effect. */
  hold: (on: string, at: 'before' | 'after' = 'before') => call('POST', '/hold', { on, at }),
  release: () => call('POST', '/release', {}),
  /** Switches of the account, e.g. `slow_refunds`. */
  settings: (change: Record<string, unknown>) => call('POST', '/settings', change),
  /** Moves the provider's clock; 0 puts it back to ours. */
  shiftClock: (ms: number) => call('POST', '/clock', { offset_s: Math.round(ms / 1000) }),
  /** Waits until a held call has arrived. */
  async untilHeld(): Promise<void> {
    await expect.poll(async () => JSON.stringify(await call('GET', '/held'))).toContain('"method"');
  },
  /** The bodies the shop has posted to an address of the provider's, oldest first. */
  async sentTo(address: string): Promise<Record<string, unknown>[]> {
    const { requests } = (await call('GET', '/log')) as { requests: { method: string; path: string; body: unknown }[] };
    const posted = requests.filter(({ method, path }) => method === 'POST' && path === address);
    return posted.map(({ body }) => body as Record<string, unknown>);
  },
  /** Those of them that cancel a payment. */
  async cancelsSent(imp_uid: string): Promise<Record<string, unknown>[]> {
    return (await provider.sentTo('/payments/cancel')).filter((body) => body.imp_uid === imp_uid);
  },
  /** What the shop has told people so far, oldest first. */
  async inbox(): Promise<InboxMessage[]> {
    return ((await call('GET', '/inbox')) as { messages: InboxMessage[] }).messages;
  },
  clearInbox: () => call('DELETE', '/inbox'),
  /** What a stored card was charged for, approved or declined. */
  async chargesOf(customer_uid: string): Promise<LedgerPayment[]> {
    return (await provider.ledger()).filter(
      (one) => one.customer_uid === customer_uid && one.customer_uid_usage === 'payment',
    );
  },
  /** All the provider's books. */
  async ledger(): Promise<LedgerPayment[]> {
    return ((await call('GET', '/ledger')) as { payments: LedgerPayment[] }).payments;
  },
  async payment(imp_uid: string): Promise<LedgerPayment> {
    const found = (await provider.ledger()).find((payment) => payment.imp_uid === imp_uid);
    if (!found) throw new Error(`${imp_uid} is not in the ledger`);
    return found;
  },
};
