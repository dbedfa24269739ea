import { CLAIM_TONES } from '@/components/claims/tones';
import { Badge } from '@/components/ui/badge';
import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import type { ClaimView, Parcel } from '@/lib/claims/claim-view';
import type { RefundChoice } from '@/lib/claims/refund-claim';
import { Card } from './card';
import { type ClaimActions, ClaimActs } from './claim-acts';
import { DueBadge } from './due-badge';
import { Facts } from './facts';
import { When } from './when';

type ClaimsCardProps = {
  claims: readonly ClaimView[];
  /** What a return can give back, by claim. */
  choices: ReadonlyMap<number, readonly RefundChoice[]>;
  actionsFor: (claimId: number) => ClaimActions;
};

/** The returns and exchanges of an order, each with what can be done about it. */
export async function ClaimsCard({ claims, choices, actionsFor }: ClaimsCardProps) {
  const t = await getT('claims');
  return (
    <Card id="claims" className="order-1" title={t('desk.onOrder')}>
      <ul className="divide-y divide-line">
        {claims.map((claim) => (
          <li key={claim.id} className="py-4 first:pt-0 last:pb-0">
            <ClaimFacts claim={claim} />
            <ClaimActs claim={claim} choices={choices.get(claim.id) ?? []} actions={actionsFor(claim.id)} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

async function ClaimFacts({ claim }: { claim: ClaimView }) {
  const locale = await getLocale();
  const t = await getT('claims');
  const { kind, state, reason, postageKrw, pickup, sent, fault, inspection, refusal, advice, refund } = claim;
  return (
    <>
      <p className="mb-2.5 flex flex-wrap items-center gap-2">
        <strong>{t(`kind.${kind}`)}</strong>
        <Badge tone={CLAIM_TONES[state]}>{t(`state.${state}`)}</Badge>
        {claim.dueAt && <DueBadge dueAt={claim.dueAt} />}
      </p>
      <ul className="mb-2.5 text-[0.9375rem]">
        {claim.lines.map(({ name, quantity, instead }) => (
          <li key={name}>
            {t('cancel.pieces', { name, count: quantity })}
            {instead && ` → ${instead}`}
          </li>
        ))}
      </ul>
      <Facts
        facts={[
          { name: t('claim.reason'), value: t(`reason.${reason}`) },
          claim.note !== '' && {
            name: t('desk.note'),
            value: <span className="whitespace-pre-line">{claim.note}</span>,
          },
          {
            name: t('mine.postage'),
            value:
              postageKrw > 0 ? t('desk.buyerPays', { amount: formatKrw(postageKrw, locale) }) : t('mine.postageFree'),
          },
          { name: t('mine.asked'), value: <When at={claim.createdAt} /> },
          advice && { name: t('desk.advice'), value: <span className="whitespace-pre-line">{advice}</span> },
          refusal && { name: t('desk.refusal'), value: <span className="whitespace-pre-line">{refusal}</span> },
          pickup && { name: t('mine.pickup'), value: <Follow parcel={pickup} /> },
          claim.receivedAt && { name: t('desk.receivedAt'), value: <When at={claim.receivedAt} /> },
          fault && { name: t('desk.found'), value: [t(`desk.fault.${fault}`), inspection].filter(Boolean).join(' · ') },
          sent && { name: t('mine.sent'), value: <Follow parcel={sent} /> },
          refund && { name: t('desk.money'), value: t(`desk.refund.${refund}`) },
        ].filter((fact) => fact !== false && fact !== null && fact !== '')}
      />
      <Photos photos={claim.photos} />
    </>
  );
}

async function Photos({ photos }: Pick<ClaimView, 'photos'>) {
  const t = await getT('claims');
  if (photos.length === 0) return null;
  return (
    <ul className="mt-3 flex flex-wrap gap-2">
      {photos.map(({ file }, index) => (
        <li key={file}>
          <a href={`/uploads/${file}`} target="_blank" rel="noreferrer">
            {/* biome-ignore lint/performance/noImgElement: already made small, and served by address only. */}
            <img
              src={`/uploads/${file}`}
              alt={t('desk.photo', { number: index + 1 })}
              className="size-20 rounded-control bg-sunken object-cover"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}

async function Follow({ parcel: { carrier, waybill, tracking } }: { parcel: Parcel }) {
  const locale = await getLocale();
  const text = `${carrier[locale]} ${waybill}`;
  if (!tracking) return text;
  return (
    <a href={tracking} target="_blank" rel="noreferrer" className="underline">
      {text}
    </a>
  );
}
