import { Notice } from '@/components/ui/notice';
import { getLocale, getT } from '@/i18n/server';
import { timeText } from '@/i18n/when';
import type { CheckoutView } from '@/lib/payment/checkout-view';

/** What became of the last attempt, that no money was taken, and until when the goods are kept. */
export async function NotPaidNotice({ view }: { view: CheckoutView }) {
  const t = await getT('checkout');
  const isOpen = view.status === 'open';
  const time = timeText(view.expiresAt, await getLocale());
  return (
    <Notice
      tone={isOpen ? 'danger' : 'warn'}
      title={t(isOpen ? 'again.title' : 'expired.title')}
      role="status"
      className="mb-6"
    >
      <p>{isOpen ? t('again.text', { time }) : t('expired.text')}</p>
      {isOpen && view.failReason && <p className="mt-1 text-muted">{t('setback.words', { words: view.failReason })}</p>}
    </Notice>
  );
}
