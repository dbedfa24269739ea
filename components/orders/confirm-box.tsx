import { buttonClass } from '@/components/ui/button';
import { getLocale, getT } from '@/i18n/server';
import { dateText } from '@/i18n/when';
import { ConfirmForm, type ConfirmState } from './confirm-form';

type ConfirmBoxProps = {
  confirmsItselfAt: Date;
  confirm: (previous: ConfirmState) => Promise<ConfirmState>;
};

/** Confirming a purchase in two presses: the first says what it means. Works without JavaScript. */
export async function ConfirmBox({ confirmsItselfAt, confirm }: ConfirmBoxProps) {
  const t = await getT('orders');
  const date = dateText(confirmsItselfAt, await getLocale());
  return (
    <details className="rounded-card border border-line bg-surface p-5 sm:p-6">
      <summary className={buttonClass({ variant: 'secondary' }, 'cursor-pointer list-none')}>
        {t('parcels.confirm')}
      </summary>
      <div className="mt-4 space-y-3">
        <p>{t('parcels.confirmText')}</p>
        <p className="text-muted">{t('parcels.confirmAuto', { date })}</p>
        <ConfirmForm
          action={confirm}
          words={{ confirm: t('parcels.confirmNow'), confirming: t('parcels.confirming') }}
        />
      </div>
    </details>
  );
}
