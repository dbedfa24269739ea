import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { CancelChoice, CancelNothing } from '@/components/claims/cancel-choice';
import { CancelReview } from '@/components/claims/cancel-review';
import { ClaimFrame } from '@/components/claims/frame';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { type CancelDesk, previewCancel, readCancelDesk } from '@/lib/claims/cancel-as-buyer';
import type { Pieces } from '@/lib/claims/claim-order';
import { getBuyerOrder } from '@/lib/orders/buyer-order';
import { cancelPieces, giveAccount } from './actions';

type Props = PageProps<'/[locale]/orders/[number]/cancel'>;

// Nothing of it may be kept: what can be cancelled is of this moment.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('claims'))('cancel.title') };
}

/** Cancelling before the goods leave, in two steps: what, and then what comes back. Works without JavaScript. */
export default async function CancelPage({ params, searchParams }: Props) {
  const [locale, { number }, asked] = await Promise.all([getLocale(), params, searchParams]);
  const token = typeof asked.token === 'string' ? asked.token : '';
  const order = await getBuyerOrder(number, token);
  if (!order) redirect(href(locale, `/orders/${encodeURIComponent(number)}`));
  const t = await getT('claims');
  const desk = await readCancelDesk(number, token);
  const place = { number, token };
  const chosen = desk && (chosenIn(asked) ?? onlyChoice(desk));
  return (
    <ClaimFrame title={t('cancel.title')} {...place}>
      {!desk && <CancelNothing />}
      {desk && !chosen && <CancelChoice desk={desk} {...place} />}
      {desk && chosen && (
        <CancelReview
          desk={desk}
          preview={await previewCancel(number, token, chosen)}
          hasChanged={asked.told === 'changed'}
          mayChooseAgain={onlyChoice(desk) === null}
          {...place}
          cancel={(fingerprint) => cancelPieces.bind(null, { locale, ...place, chosen, fingerprint })}
          giveAccount={giveAccount.bind(null, locale, number, token)}
        />
      )}
    </ClaimFrame>
  );
}

/** What the first step's form says: `line-12=2`; null before it was sent. Nonsense is a choice that will be refused. */
function chosenIn(asked: Record<string, string | string[] | undefined>): Pieces[] | null {
  const lines = Object.entries(asked).flatMap(([name, value]) => {
    const [, lineId] = /^line-(\d{1,9})$/.exec(name) ?? [];
    return lineId ? [{ lineId: Number(lineId), quantity: Number(value) }] : [];
  });
  return lines.length === 0 ? null : lines.filter(({ quantity }) => quantity !== 0);
}

/** Everything, where there is nothing to choose. */
function onlyChoice({ lines, isPartlyRefundable }: CancelDesk): Pieces[] | null {
  const isOnePiece = lines.length === 1 && lines[0]?.left === 1;
  return isOnePiece || !isPartlyRefundable ? lines.map(({ lineId, left }) => ({ lineId, quantity: left })) : null;
}
