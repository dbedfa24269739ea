import { ActionButton, type ActionMessage } from '@/components/admin/action-button';
import { Card, Fact } from '@/components/orders/card';
import { Badge } from '@/components/ui/badge';
import { getLocale, getT } from '@/i18n/server';
import { dateText, dateTimeText } from '@/i18n/when';
import { formatKrw } from '@/i18n/won';
import type { ClaimView, Parcel } from '@/lib/claims/claim-view';
import { CLAIM_TONES } from './tones';

type ClaimsCardProps = {
  claims: readonly ClaimView[];
  withdraw: (claimId: number) => () => Promise<ActionMessage>;
};

/** A buyer's returns and exchanges of an order: where each stands and what happens next. */
export async function ClaimsCard({ claims, withdraw }: ClaimsCardProps) {
  const t = await getT('claims');
  return (
    <Card id="claims" title={t('mine.title')}>
      <ul className="divide-y divide-line">
        {claims.map((claim) => (
          <li key={claim.id} className="py-5 first:pt-0 last:pb-0">
            <Claim claim={claim} withdraw={withdraw(claim.id)} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

async function Claim({ claim, withdraw }: { claim: ClaimView; withdraw: () => Promise<ActionMessage> }) {
  const locale = await getLocale();
  const t = await getT('claims');
  const { kind, state, reason, lines, postageKrw, createdAt, advice, refusal, pickup, sent } = claim;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{t(`kind.${kind}`)}</span>
        <Badge tone={CLAIM_TONES[state]}>{t(`state.${state}`)}</Badge>
      </p>
      <p className="mt-1">{await nextSentence(claim)}</p>
      {advice && state === 'approved' && <p className="mt-2 whitespace-pre-line font-medium">{advice}</p>}
      {refusal && <p className="mt-2 whitespace-pre-line">{t('mine.refusal', { reason: refusal })}</p>}
      <ul className="mt-3" lang="ko">
        {lines.map(({ name, quantity, instead }) => (
          <li key={name}>
            {t('cancel.pieces', { name, count: quantity })}
            {instead && ` → ${instead}`}
          </li>
        ))}
      </ul>
      <dl className="mt-2 text-[0.9375rem]">
        <Fact name={t('mine.asked')}>{dateTimeText(createdAt, locale)}</Fact>
        <Fact name={t('claim.reason')}>{t(`reason.${reason}`)}</Fact>
        <Fact name={t('mine.postage')}>{postageKrw > 0 ? formatKrw(postageKrw, locale) : t('mine.postageFree')}</Fact>
        <Fact name={t('mine.pickup')}>{pickup && <Follow parcel={pickup} />}</Fact>
        <Fact name={t('mine.sent')}>{sent && <Follow parcel={sent} />}</Fact>
      </dl>
      {claim.acts.buyer.includes('withdraw') && (
        <details className="mt-3">
          <summary className="min-h-11 cursor-pointer py-2 font-medium">{t('mine.withdraw')}</summary>
          <p className="mb-3 text-muted">{t('mine.withdrawText')}</p>
          <ActionButton action={withdraw} label={t('mine.withdrawNow')} busyLabel={t('mine.withdrawing')} />
        </details>
      )}
    </>
  );
}

async function Follow({ parcel: { carrier, waybill, tracking } }: { parcel: Parcel }) {
  const locale = await getLocale();
  const t = await getT('orders');
  return (
    <>
      {carrier[locale]} <span className="tabular-nums">{waybill}</span>{' '}
      {tracking && (
        <a href={tracking} target="_blank" rel="noreferrer" className="font-medium underline underline-offset-4">
          {t('parcels.follow')}
        </a>
      )}
    </>
  );
}

/** What happens next, or what came of it. */
async function nextSentence({ kind, state, dueAt, refund }: ClaimView): Promise<string> {
  const t = await getT('claims');
  const date = dueAt ? dateText(new Date(dueAt.getTime() - 1), await getLocale()) : '';
  if (kind === 'exchange') return t(`mine.next.exchange.${state}`);
  if (state === 'completed') return t(`mine.next.money.${refund ?? 'requested'}`, { date });
  return t(`mine.next.return.${state}`, { date });
}
