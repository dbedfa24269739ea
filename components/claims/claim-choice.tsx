import { Card } from '@/components/orders/card';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { dateText } from '@/i18n/when';
import { formatKrw } from '@/i18n/won';
import type { ClaimDesk } from '@/lib/claims/claim-desk';
import { Pieces } from './quantity';

type ClaimChoiceProps = { desk: ClaimDesk; number: string; token: string; isIncomplete: boolean };

/** The first step: return or exchange, how many of what, and why. An ordinary form whose address is the second step. */
export async function ClaimChoice({ desk, number, token, isIncomplete }: ClaimChoiceProps) {
  const locale = await getLocale();
  const t = await getT('claims');
  const { lines, reasons } = desk;
  const isOnePiece = lines.length === 1 && lines[0]?.quantity === 1;
  return (
    <Card id="claim-choice" title={t('claim.choose')}>
      <form action={href(locale, `/orders/${number}/claim`)} className="space-y-6">
        {isIncomplete && (
          <Notice tone="warn" role="alert">
            {t('claim.incomplete')}
          </Notice>
        )}
        <input type="hidden" name="token" value={token} />
        <fieldset className="grid gap-2 sm:grid-cols-2">
          <legend className="sr-only">{t('claim.kindLabel')}</legend>
          {(['return', 'exchange'] as const).map((kind) => (
            <label
              key={kind}
              className="flex min-h-12 items-center gap-3 rounded-control border border-edge bg-surface px-4 py-3 has-checked:border-accent has-checked:bg-accent-soft"
            >
              <input type="radio" name="kind" value={kind} required className="size-5 accent-accent" />
              <span>
                <span className="block font-semibold">{t(`kind.${kind}`)}</span>
                <span className="block text-muted text-sm">{t(`claim.kinds.${kind}`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <ul className="divide-y divide-line border-line border-y">
          {lines.map(({ lineId, name, unitPriceKrw, quantity }) => (
            <Pieces
              key={lineId}
              {...{ lineId, name }}
              text={t('claim.have', { price: formatKrw(unitPriceKrw, locale), count: quantity })}
              label={t('claim.quantity', { name })}
              max={quantity}
              chosen={isOnePiece ? 1 : 0}
            />
          ))}
        </ul>
        <Field id="claim-reason" label={t('claim.reason')} hint={<Deadlines reasons={reasons} />} required>
          {(control) => (
            <Select {...control} name="reason" defaultValue="">
              <option value="" disabled>
                {t('claim.chooseReason')}
              </option>
              {reasons.map(({ reason }) => (
                <option key={reason} value={reason}>
                  {t(`reason.${reason}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Button type="submit" className="max-sm:w-full">
          {t('claim.next')}
        </Button>
      </form>
    </Card>
  );
}

/** Until when which reason counts; nothing while the goods have not arrived. */
async function Deadlines({ reasons }: Pick<ClaimDesk, 'reasons'>) {
  const locale = await getLocale();
  const t = await getT('claims');
  const lastDay = (wanted: (reason: string) => boolean) => {
    const end = reasons.find(({ reason }) => wanted(reason))?.end;
    return end && dateText(new Date(end.getTime() - 1), locale);
  };
  const mind = lastDay((reason) => reason === 'change_of_mind');
  const fault = lastDay((reason) => reason !== 'change_of_mind');
  if (!fault) return t('claim.untilDays');
  return mind ? t('claim.until', { mind, fault }) : t('claim.untilFault', { fault });
}
