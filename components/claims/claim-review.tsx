import Link from 'next/link';
import { Card } from '@/components/orders/card';
import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Price } from '@/components/ui/price';
import { getLocale, getT, messagesOf } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import type { ClaimDesk } from '@/lib/claims/claim-desk';
import type { ClaimQuote, ClaimRefusal, ClaimWish } from '@/lib/claims/request-claim';
import { ClaimForm } from './claim-form';
import { orderHref } from './frame';

type ClaimReviewProps = {
  desk: ClaimDesk;
  wish: ClaimWish;
  quote: ClaimQuote | ClaimRefusal;
  number: string;
  token: string;
};

/** The second step: what it costs and gives back, said before it is sent; or why it cannot be asked for. */
export async function ClaimReview({ desk, wish, quote, number, token }: ClaimReviewProps) {
  const locale = await getLocale();
  const t = await getT('claims');
  const again = (
    <Link
      href={orderHref(locale, number, token, '/claim')}
      prefetch={false}
      className={buttonClass({ variant: 'secondary' })}
    >
      {t('cancel.chooseAgain')}
    </Link>
  );
  if (quote.kind !== 'quote') {
    return (
      <>
        <Notice tone="warn" role="alert" title={t('claim.refused')}>
          {t(`claim.refusal.${quote.kind}`)}
        </Notice>
        <p>{again}</p>
      </>
    );
  }
  const lines = desk.lines.filter(({ lineId }) => wish.lines.some((one) => one.lineId === lineId));
  return (
    <>
      <Card id="claim-review" title={t(`claim.review.${wish.kind}`)}>
        <ul className="space-y-1">
          {wish.lines.map(({ lineId, quantity }) => (
            <li key={lineId}>
              {t('cancel.pieces', { name: lines.find((line) => line.lineId === lineId)?.name ?? '', count: quantity })}
            </li>
          ))}
        </ul>
        {quote.refund && <Money quote={quote} refund={quote.refund} />}
        <p className="mt-4 font-medium">{await postageSentence(wish, quote)}</p>
        {wish.kind === 'return' && !quote.refund && <p className="mt-2">{t('claim.otherWay')}</p>}
        <ol className="mt-4 list-decimal space-y-1 pl-5 text-[0.9375rem] text-muted">
          <li>{t('claim.steps.wait')}</li>
          <li>{t('claim.steps.collect')}</li>
          <li>{t(`claim.steps.${wish.kind}`)}</li>
        </ol>
      </Card>
      <Card id="claim-send" title={t('claim.tell')}>
        <ClaimForm
          number={number}
          token={token}
          locale={locale}
          wish={wish}
          postageKrw={quote.postageKrw}
          choices={wish.kind === 'exchange' ? lines.filter(({ exchange }) => exchange.length > 1) : []}
          words={messagesOf('claims', locale).form}
        />
      </Card>
    </>
  );
}

async function Money({ quote, refund }: { quote: ClaimQuote; refund: NonNullable<ClaimQuote['refund']> }) {
  const locale = await getLocale();
  const t = await getT('claims');
  const parts = [
    { name: t('claim.goods'), krw: refund.goodsKrw },
    { name: t('cancel.shipping'), krw: refund.shippingKrw },
    { name: t('claim.postage'), krw: -quote.postageKrw },
  ].filter(({ krw }) => krw !== 0);
  return (
    <dl className="mt-4 space-y-2 border-line border-t pt-4">
      {parts.map(({ name, krw }) => (
        <div key={name} className="flex justify-between text-muted">
          <dt>{name}</dt>
          <dd>
            <Price amountKrw={krw} locale={locale} />
          </dd>
        </div>
      ))}
      <div className="flex items-baseline justify-between border-line border-t pt-3">
        <dt className="font-semibold">{t('cancel.total')}</dt>
        <dd>
          <Price amountKrw={refund.amountKrw} locale={locale} className="font-bold text-xl" />
        </dd>
      </div>
    </dl>
  );
}

async function postageSentence({ kind }: ClaimWish, { fault, postageKrw }: ClaimQuote): Promise<string> {
  const t = await getT('claims');
  const amount = formatKrw(postageKrw, await getLocale());
  return fault === 'shop' ? t('claim.postageShop') : t(`claim.postageBuyer.${kind}`, { amount });
}
