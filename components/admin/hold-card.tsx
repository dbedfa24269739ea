import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { getT } from '@/i18n/server';
import type { Keep } from '@/lib/retention/legal-hold';
import { ActionButton, type ActionMessage } from './action-button';
import { Card } from './card';
import { type SaveAction, SaveForm } from './save-form';
import { When } from './when';

type HoldCardProps = { keep: Keep; place: SaveAction; release: () => Promise<ActionMessage> };

/** Whether an order is argued about, so that nothing of it is erased. */
export async function HoldCard({ keep: { hold, person }, place, release }: HoldCardProps) {
  const t = await getT('privacy');
  return (
    <Card id="hold" className="order-5" title={t('hold.title')}>
      {person !== 'here' && <p className="mb-3 text-[0.9375rem]">{t(`hold.${person}`)}</p>}
      {hold ? (
        <div className="space-y-3">
          <Notice tone="warn" title={t('hold.on')}>
            <p className="whitespace-pre-line">{hold.reason}</p>
            <p className="mt-1 text-sm">
              {hold.by} · <When at={hold.at} look="short" />
            </p>
          </Notice>
          <ActionButton action={release} label={t('hold.release')} busyLabel={t('hold.busy')} />
        </div>
      ) : person === 'erased' ? null : (
        <details>
          <summary className="flex min-h-11 cursor-pointer items-center">{t('hold.lead')}</summary>
          <SaveForm action={place} submit={t('hold.place')} busy={t('hold.busy')} look={{ variant: 'secondary' }}>
            <Field id="hold-reason" label={t('hold.reason')} hint={t('hold.reasonHint')} required>
              {(control) => <Input {...control} name="reason" maxLength={200} autoComplete="off" />}
            </Field>
          </SaveForm>
        </details>
      )}
    </Card>
  );
}
