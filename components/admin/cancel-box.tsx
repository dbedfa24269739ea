import { getT } from '@/i18n/server';
import { ActionButton, type ActionMessage } from './action-button';
import { Card } from './card';

/** Cancels an order nobody has paid yet, in two presses. */
export async function CancelBox({ action }: { action: () => Promise<ActionMessage> }) {
  const t = await getT('admin');
  return (
    <Card id="cancel" className="order-2" title={t('cancel.heading')}>
      <p className="mb-3 text-muted">{t('cancel.lead')}</p>
      <details>
        <summary className="flex min-h-11 cursor-pointer items-center font-semibold">{t('cancel.first')}</summary>
        <div className="pt-2">
          <ActionButton
            action={action}
            label={t('cancel.submit')}
            busyLabel={t('cancel.busy')}
            look={{ variant: 'danger', size: 'sm' }}
          />
        </div>
      </details>
    </Card>
  );
}
