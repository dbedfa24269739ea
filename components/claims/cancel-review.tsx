import Link from 'next/link';
import { AskRefundAccount, type KeepRefundAccount } from '@/components/orders/ask-refund-account';
import { Card } from '@/components/orders/card';
import { Button, buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Price } from '@/components/ui/price';
import { formatMoney } from '@/i18n/money';
import { getLocale, getT } from '@/i18n/server';
import type { CancelDesk, CancelRefusal } from '@/lib/claims/cancel-as-buyer';
import type { RefundPlan } from '@/lib/domain/refund-plan';
import type { RefundPreview } from '@/lib/payment/planned-refund';
import { getSeller } from '@/lib/seller';
import { orderHref } from './frame';

type CancelReviewProps = {
  desk: CancelDesk;
  preview: RefundPreview | CancelRefusal;
  /** Somebody has just agreed to another sum than this one. */
  hasChanged: boolean;
  mayChooseAgain: boolean;
  number: string;
  token: string;
  cancel: (fingerprint: string) => () => Promise<void>;
  giveAccount: KeepRefundAccount;
};

/** The second step: what comes back and how, and the button that does it; or why it cannot be done. */
export async function CancelReview(props: CancelReviewProps) {
  const { desk, preview, hasChanged, mayChooseAgain, number, token, cancel, giveAccount } = props;
  const locale = await getLocale();
  const t = await getT('claims');
  const again = mayChooseAgain && (
    <Link
      href={orderHref(locale, number, token, '/cancel')}
      prefetch={false}
      className={buttonClass({ variant: 'secondary' })}
    >
      {t('cancel.chooseAgain')}
    </Link>
  );
  if (preview.kind === 'needs-account') return <AccountFirst giveAccount={giveAccount} />;
  if (preview.kind !== 'refundable') {
    return (
      <>
        <Notice tone="warn" role="alert" title={t('cancel.refused')}>
          {t(`cancel.refusal.${refusalWord(preview)}`, { tel: (await getSeller()).tel })}
        </Notice>
        <p>{again}</p>
      </>
    );
  }
  const { plan, money, fingerprint } = preview;
  return (
    <>
      {hasChanged && (
        <Notice tone="warn" role="alert">
          {t('cancel.changed')}
        </Notice>
      )}
      <Card id="cancel-review" title={t('cancel.review')}>
        <Parts plan={plan} desk={desk} />
        <dl className="mt-3 flex items-baseline justify-between border-line border-t pt-3">
          <dt className="font-semibold">{t('cancel.total')}</dt>
          <dd className="font-bold text-xl tabular-nums">
            {formatMoney({ minor: money.amountMinor, currency: money.currency }, locale)}
          </dd>
        </dl>
        <p className="mt-4">{t(`cancel.way.${wayBack(desk.payMethod)}`)}</p>
        {plan.shippingKrw === 0 && <KeptDelivery desk={desk} plan={plan} />}
        <form action={cancel(fingerprint)} className="mt-6 space-y-3">
          <p className="text-muted text-sm">{t('cancel.final')}</p>
          <div className="flex flex-wrap gap-3 max-sm:flex-col">
            <Button type="submit" variant="danger">
              {t('cancel.submit', {
                amount: formatMoney({ minor: money.amountMinor, currency: money.currency }, locale),
              })}
            </Button>
            {again}
          </div>
        </form>
      </Card>
    </>
  );
}

async function AccountFirst({ giveAccount }: Pick<CancelReviewProps, 'giveAccount'>) {
  const [t, orders] = [await getT('claims'), await getT('orders')];
  return (
    <Card id="cancel-account" title={orders('refundAccount.title')}>
      <p className="mb-4 text-muted">{t('cancel.account')}</p>
      <AskRefundAccount keep={giveAccount} />
    </Card>
  );
}

/** The goods, the delivery and what was given back before. */
async function Parts({ plan, desk }: { plan: RefundPlan; desk: CancelDesk }) {
  const locale = await getLocale();
  const t = await getT('claims');
  const nameOf = (id: number) => desk.lines.find(({ lineId }) => lineId === id)?.name ?? '';
  const parts = [
    ...plan.lines.map(({ lineId, quantity, amountKrw }) => ({
      name: t('cancel.pieces', { name: nameOf(lineId), count: quantity }),
      krw: amountKrw,
    })),
    { name: t('cancel.shipping'), krw: plan.shippingKrw },
    { name: t('cancel.offset'), krw: -plan.offsetKrw },
  ].filter(({ krw }) => krw !== 0);
  return (
    <ul className="space-y-2">
      {parts.map(({ name, krw }) => (
        <li key={name} className="flex justify-between gap-4">
          <span>{name}</span>
          <Price amountKrw={krw} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

/** Why the delivery's price stays; nothing to say where everything that had not left is cancelled. */
async function KeptDelivery({ desk, plan }: { desk: CancelDesk; plan: RefundPlan }) {
  const pieces = (some: readonly { quantity: number }[]) => some.reduce((sum, { quantity }) => sum + quantity, 0);
  const isRest = pieces(plan.lines) < desk.lines.reduce((sum, { left }) => sum + left, 0);
  return isRest && <p className="mt-2 text-muted text-sm">{(await getT('claims'))('cancel.keepsShipping')}</p>;
}

function refusalWord({ kind }: Exclude<CancelRefusal, { kind: 'needs-account' }>) {
  switch (kind) {
    case 'sent':
    case 'in-flight':
    case 'nothing-left':
    case 'never':
    case 'too-late':
    case 'not-partly':
      return kind;
    case 'not-found':
    case 'malformed':
    case 'no-such-line':
    case 'more-than-bought':
    case 'more-than-left':
    case 'nothing-chosen':
      return 'choice';
  }
}

/** How money goes back that came this way. */
function wayBack(payMethod: string): 'card' | 'account' | 'transfer' | 'phone' | 'other' {
  switch (payMethod) {
    case 'card':
    case 'samsung':
      return 'card';
    case 'vbank':
      return 'account';
    case 'trans':
      return 'transfer';
    case 'phone':
      return 'phone';
    default:
      return 'other';
  }
}
