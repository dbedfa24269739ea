import { refresh } from 'next/cache';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { type AccountAnswer, type RefundAccount, RefundAccountInput } from '@/lib/payment/refund-account';
import type { RefundAccountFormState } from './refund-account-form';

/** Reads the form, has a good account kept, and says what came of it; a page that shows it is shown anew. */
export async function answerRefundAccount(
  form: FormData,
  locale: Locale,
  keep: (account: RefundAccount) => Promise<AccountAnswer>,
): Promise<RefundAccountFormState> {
  const t = translator('orders', locale);
  const read = (name: string): string => String(form.get(name) ?? '').slice(0, 64);
  const typed = { holder: read('holder'), bank: read('bank') };
  const account = RefundAccountInput.safeParse({ ...typed, number: read('number') });
  if (!account.success) {
    const faults = Object.fromEntries(
      account.error.issues.map(({ path, message }) => [path[0], t(`refundAccount.faults.${faultOf(message)}`)]),
    );
    return { tone: 'danger', text: t('refundAccount.faulty'), faults, ...typed };
  }
  const answer = await keep(account.data);
  if (answer === 'kept') refresh();
  return {
    tone: answer === 'kept' ? 'ok' : 'warn',
    text: t(`refundAccount.${answer}`),
    faults: {},
    holder: '',
    bank: '',
  };
}

const FAULTS = ['required', 'too-long', 'digits'] as const;

const faultOf = (message: string) => FAULTS.find((known) => known === message) ?? 'required';
