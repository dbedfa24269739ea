import type { Metadata } from 'next';
import { connection } from 'next/server';
import { AccountForm } from '@/components/account/account-form';
import { Door } from '@/components/account/door';
import { EmailField } from '@/components/account/form';
import { getLocale, getT } from '@/i18n/server';
import { forgot } from '../actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('account'))('forgot.title') };
}

/** For whoever forgot their password, or never had one. */
export default async function ForgotPage() {
  await connection();
  const locale = await getLocale();
  const t = await getT('account');
  return (
    <Door title={t('forgot.title')} lead={t('forgot.lead')}>
      <AccountForm
        name="forgot"
        action={forgot}
        submit={t('forgot.submit')}
        busy={t('forgot.busy')}
        hidden={{ locale }}
      >
        <EmailField label={t('signIn.email')} />
      </AccountForm>
    </Door>
  );
}
