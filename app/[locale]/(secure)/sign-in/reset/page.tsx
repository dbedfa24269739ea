import type { Metadata } from 'next';
import { AccountForm } from '@/components/account/account-form';
import { DOOR_LINK, Door } from '@/components/account/door';
import { TextField } from '@/components/account/form';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { PASSWORD_LENGTH_MIN } from '@/lib/accounts/password';
import { reset } from '../actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('account'))('reset.title') };
}

/** Where the letter leads: its token is looked at when it is used, not before. */
export default async function ResetPage({ searchParams }: PageProps<'/[locale]/sign-in/reset'>) {
  const locale = await getLocale();
  const t = await getT('account');
  const { token } = await searchParams;
  return (
    <Door title={t('reset.title')} lead={t('reset.lead')}>
      <AccountForm
        name="reset"
        action={reset}
        submit={t('reset.submit')}
        busy={t('reset.busy')}
        hidden={{ locale, token: typeof token === 'string' ? token : '' }}
      >
        <TextField
          name="newPassword"
          type="password"
          label={t('reset.password')}
          hint={t('signUp.passwordHint', { count: PASSWORD_LENGTH_MIN })}
          autoComplete="new-password"
          maxLength={128}
        />
      </AccountForm>
      <p className="mt-3">
        <a href={href(locale, '/sign-in/forgot')} className={DOOR_LINK}>
          {t('reset.again')}
        </a>
      </p>
    </Door>
  );
}
