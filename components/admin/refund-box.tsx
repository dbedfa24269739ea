import { Notice } from '@/components/ui/notice';
import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import type { previewRefund } from '@/lib/payment/request-refund';
import { AutoRefresh } from './auto-refresh';
import { Card } from './card';
import { RefundForm, type RefundState } from './refund-form';
import { refusalText } from './refund-refusal';

type Preview = Awaited<ReturnType<typeof previewRefund>>;

type RefundBoxProps = {
  preview: Preview;
  action: (previous: RefundState, form: FormData) => Promise<RefundState>;
};

/** Gives all that is left of an order back, or says why that cannot be done now. */
export async function RefundBox({ preview, action }: RefundBoxProps) {
  const locale = await getLocale();
  const t = await getT('admin');
  return (
    <Card id="refund" className="order-2" title={t('refund.heading')}>
      {preview.kind === 'refundable' ? (
        <>
          <p className="mb-4 text-muted">{t('refund.lead', { amount: formatKrw(preview.plan.amountKrw, locale) })}</p>
          <noscript>
            <Notice tone="warn" className="mb-4">
              {t('refund.noScript')}
            </Notice>
          </noscript>
          <RefundForm action={action} initial={await emptyForm()} words={await refundWords()} />
        </>
      ) : (
        <Unavailable refusal={preview} />
      )}
    </Card>
  );
}

async function Unavailable({ refusal }: { refusal: Exclude<Preview, { kind: 'refundable' }> }) {
  const t = await getT('admin');
  if (refusal.kind !== 'in-flight') return <p className="text-muted">{refusalText(refusal, await getLocale())}</p>;
  return (
    <Notice tone="warn" role="status">
      {t('refunds.waiting')}
      <AutoRefresh />
    </Notice>
  );
}

async function emptyForm(): Promise<RefundState> {
  const t = await getT('admin');
  const draft = { reason: t('refund.reasonDefault'), returnStock: false };
  return { step: 'fill', draft, error: null, notice: null };
}

async function refundWords() {
  const t = await getT('admin');
  return {
    reason: t('refund.reason'),
    reasonHint: t('refund.reasonHint'),
    returnStock: t('refund.returnStock'),
    returnStockHint: t('refund.returnStockHint'),
    preview: t('refund.preview'),
    previewHeading: t('refund.previewHeading'),
    irreversible: t('refund.irreversible'),
    balanceHint: t('refund.balanceHint'),
    back: t('refund.back'),
    busy: t('refund.busy'),
  };
}
