import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { getT } from '@/i18n/server';
import { PASSWORD_LENGTH_MIN } from '@/lib/operators/password';
import { type SaveAction, SaveForm } from './save-form';

/** A new password for oneself. */
export async function PasswordForm({ action }: { action: SaveAction }) {
  const t = await getT('safety');
  const shared = { type: 'password', maxLength: 128 } as const;
  return (
    <SaveForm action={action} submit={t('password.submit')} busy={t('password.busy')} look={{ variant: 'secondary' }}>
      <div className="grid max-w-2xl gap-4 sm:grid-cols-2">
        <Field id="password-now" label={t('password.current')} required>
          {(control) => <Input {...control} {...shared} name="password" autoComplete="current-password" />}
        </Field>
        <Field
          id="password-new"
          label={t('password.wanted')}
          hint={t('password.hint', { length: PASSWORD_LENGTH_MIN })}
          required
        >
          {(control) => (
            <Input {...control} {...shared} name="wanted" minLength={PASSWORD_LENGTH_MIN} autoComplete="new-password" />
          )}
        </Field>
      </div>
    </SaveForm>
  );
}
