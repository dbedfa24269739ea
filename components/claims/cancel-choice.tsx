import { Card } from '@/components/orders/card';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import type { CancelDesk } from '@/lib/claims/cancel-as-buyer';
import { Pieces } from './quantity';

/** The first step: how many of what. An ordinary form whose address is the second step. */
export async function CancelChoice({ desk, number, token }: { desk: CancelDesk; number: string; token: string }) {
  const locale = await getLocale();
  const t = await getT('claims');
  return (
    <Card id="cancel-choice" title={t('cancel.choose')}>
      <p className="mb-4 text-muted">{t('cancel.chooseText')}</p>
      <form action={href(locale, `/orders/${number}/cancel`)} className="space-y-5">
        <input type="hidden" name="token" value={token} />
        <ul className="divide-y divide-line border-line border-y">
          {desk.lines.map(({ lineId, name, unitPriceKrw, left }) => (
            <Pieces
              key={lineId}
              {...{ lineId, name }}
              text={t('cancel.left', { price: formatKrw(unitPriceKrw, locale), count: left })}
              label={t('cancel.quantity', { name })}
              max={left}
              chosen={left}
            />
          ))}
        </ul>
        <Button type="submit" className="max-sm:w-full">
          {t('cancel.next')}
        </Button>
      </form>
    </Card>
  );
}

/** There is nothing to cancel, and what to do instead. */
export async function CancelNothing() {
  const t = await getT('claims');
  return (
    <Notice tone="warn" role="status" title={t('cancel.nothing')}>
      {t('cancel.nothingText')}
    </Notice>
  );
}
