import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AccountForm } from '@/components/account/account-form';
import { DOOR_LINK, Door } from '@/components/account/door';
import { EmailField, TextField } from '@/components/account/form';
import { type FormState, nothingYet } from '@/components/account/form-state';
import { ProviderButtons } from '@/components/account/provider-buttons';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { currentCustomer } from '@/lib/accounts/current-customer';
import { nextPath } from '@/lib/accounts/next-path';
import { offeredIds } from '@/lib/accounts/providers';
import { signIn } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('account'))('signIn.title') };
}

/** The way in, for whoever has an account. */
export default async function SignInPage({ searchParams }: PageProps<'/[locale]/sign-in'>) {
  const locale = await getLocale();
  const asked = await searchParams;
  const next = nextPath(asked.next);
  if (await currentCustomer()) redirect(href(locale, next));
  const t = await getT('account');
  const onward = next === '/account' ? '' : `?next=${encodeURIComponent(next)}`;
  return (
    <Door title={t('signIn.title')} lead={t('signIn.lead')}>
      <AccountForm
        name="sign-in"
        action={signIn}
        submit={t('signIn.submit')}
        busy={t('signIn.busy')}
        hidden={{ locale, next }}
        initial={await initialState(asked.error, asked.told)}
      >
        <EmailField label={t('signIn.email')} />
        <TextField
          name="password"
          type="password"
          label={t('signIn.password')}
          autoComplete="current-password"
          maxLength={128}
        />
      </AccountForm>
      <p className="mt-3 flex flex-wrap justify-between gap-x-4">
        <a href={href(locale, '/sign-in/forgot')} className={DOOR_LINK}>
          {t('signIn.forgot')}
        </a>
        <a href={href(locale, `/sign-up${onward}`)} className={`${DOOR_LINK} font-semibold`}>
          {t('signIn.join')}
        </a>
      </p>
      <ProviderButtons providers={offeredIds()} locale={locale} next={next} />
      <p className="mt-10 border-line border-t pt-6 text-muted text-sm">
        {t('signIn.guest')}{' '}
        <a href={href(locale, '/orders')} className={DOOR_LINK}>
          {t('signIn.guestLink')}
        </a>
      </p>
    </Door>
  );
}

const ERRORS = ['account_not_linked', 'email_not_found', 'access_denied', 'too-many', 'blocked'] as const;
const NEWS = ['changed', 'left'] as const;

/** What a provider's refusal, or the page before, has to tell. */
async function initialState(error: unknown, told: unknown): Promise<FormState> {
  const t = await getT('account');
  const news = NEWS.find((word) => word === told);
  if (news) return { ...nothingYet, told: { tone: 'ok', text: t(`signIn.${news}`) } };
  if (typeof error !== 'string') return nothingYet;
  const known = ERRORS.find((word) => word === error) ?? 'other';
  return { ...nothingYet, told: { tone: 'danger', text: t(`signIn.errors.${known}`) } };
}
