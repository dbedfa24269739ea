import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { getT } from '@/i18n/server';
import { seoulMinute } from '@/lib/domain/seoul';
import type { ShelfTimes } from '@/lib/domain/shelf-state';
import { type SaveAction, SaveForm } from './save-form';

/** From when and until when a product is on sale, in Seoul's time. */
export async function ScheduleForm({ times, action }: { times: ShelfTimes; action: SaveAction }) {
  const t = await getT('goods');
  return (
    <SaveForm action={action} submit={t('schedule.save')} busy={t('saving')} look={{ variant: 'secondary' }}>
      <Field id="publish-from" label={t('schedule.from')} hint={t('schedule.fromHint')}>
        {(control) => <Input {...control} type="datetime-local" name="from" defaultValue={shown(times.publishedAt)} />}
      </Field>
      <Field id="publish-until" label={t('schedule.until')} hint={t('schedule.untilHint')}>
        {(control) => (
          <Input {...control} type="datetime-local" name="until" defaultValue={shown(times.publishUntil)} />
        )}
      </Field>
    </SaveForm>
  );
}

const shown = (at: Date | null): string => (at ? seoulMinute(at) : '');
