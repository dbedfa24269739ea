import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { ClaimChoice } from '@/components/claims/claim-choice';
import { ClaimReview } from '@/components/claims/claim-review';
import { ClaimFrame } from '@/components/claims/frame';
import { Notice } from '@/components/ui/notice';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { readClaimDesk } from '@/lib/claims/claim-desk';
import { type ClaimWish, quoteClaim } from '@/lib/claims/request-claim';
import { claimReasons } from '@/lib/domain/claim-rules';
import { getBuyerOrder } from '@/lib/orders/buyer-order';

type Props = PageProps<'/[locale]/orders/[number]/claim'>;

// Nothing of it may be kept: what can be claimed is of this moment.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('claims'))('claim.title') };
}

/** Asking for a return or an exchange, in two steps: what and why, and then what it costs and gives back. */
export default async function ClaimPage({ params, searchParams }: Props) {
  const [locale, { number }, asked] = await Promise.all([getLocale(), params, searchParams]);
  const token = typeof asked.token === 'string' ? asked.token : '';
  const order = await getBuyerOrder(number, token);
  if (!order) redirect(href(locale, `/orders/${encodeURIComponent(number)}`));
  const t = await getT('claims');
  const desk = await readClaimDesk(number, token);
  const wish = wishIn(asked);
  return (
    <ClaimFrame title={t('claim.title')} number={number} token={token}>
      {!desk && (
        <Notice tone="warn" role="status" title={t('claim.nothing')}>
          {t('claim.nothingText')}
        </Notice>
      )}
      {desk && wish && (
        <ClaimReview
          desk={desk}
          wish={wish}
          quote={await quoteClaim(number, token, wish)}
          number={number}
          token={token}
        />
      )}
      {desk && !wish && <ClaimChoice desk={desk} number={number} token={token} isIncomplete={isSent(asked)} />}
    </ClaimFrame>
  );
}

type Asked = Record<string, string | string[] | undefined>;

const Wish = z.object({ kind: z.enum(['return', 'exchange']), reason: z.enum(claimReasons) });

/** What the first step's form says; null while it does not say all of it. */
function wishIn(asked: Asked): ClaimWish | null {
  const parsed = Wish.safeParse(asked);
  const lines = Object.entries(asked).flatMap(([name, value]) => {
    const [, lineId] = /^line-(\d{1,9})$/.exec(name) ?? [];
    return lineId && value !== '0' ? [{ lineId: Number(lineId), quantity: Number(value) }] : [];
  });
  return parsed.success && lines.length > 0 ? { ...parsed.data, lines } : null;
}

const isSent = (asked: Asked): boolean => Object.keys(asked).some((name) => name.startsWith('line-'));
