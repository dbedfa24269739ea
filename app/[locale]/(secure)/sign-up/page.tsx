import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AccountForm } from '@/components/account/account-form';
import { ConsentFields } from '@/components/account/consent-fields';
import { DOOR_LINK, Door } from '@/components/account/door';
import { EmailField, TextField } from '@/components/account/form';
import { ProviderButtons, signInAddress } from '@/components/account/provider-buttons';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { currentCustomer } from '@/lib/accounts/current-customer';
import { nextPath } from '@/lib/accounts/next-path';
import { PASSWORD_LENGTH_MIN } from '@/lib/accounts/password';
import { offeredIds } from '@/lib/accounts/providers';
import { signUp } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('account'))('signUp.title') };
}

/** Joining: three fields and the consents. */
export default async function SignUpPage({ searchParams }: PageProps<'/[locale]/sign-up'>) {
  const locale = await getLocale();
  const next = nextPath((await searchParams).next);
  if (await currentCustomer()) redirect(href(locale, next));
  const t = await getT('account');
  return (
    <Door title={t('signUp.title')} lead={t('signUp.lead')}>
      <AccountForm
        name="sign-up"
        action={signUp}
        submit={t('signUp.submit')}
        busy={t('signUp.busy')}
        hidden={{ locale, next }}
      >
        <TextField name="name" label={t('signUp.name')} autoComplete="name" maxLength={40} />
        <EmailField label={t('signUp.email')} />
        <TextField
          name="password"
          type="password"
          label={t('signUp.password')}
          hint={t('signUp.passwordHint', { count: PASSWORD_LENGTH_MIN })}
          autoComplete="new-password"
          maxLength={128}
        />
        <ConsentFields locale={locale} />
      </AccountForm>
      <p className="mt-3">
        <a href={signInAddress(locale, next)} className={DOOR_LINK}>
          {t('signUp.signIn')}
        </a>
      </p>
      <ProviderButtons providers={offeredIds()} locale={locale} next={next} />
    </Door>
  );
}
