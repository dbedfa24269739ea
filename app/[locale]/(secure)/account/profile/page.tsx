import type { Metadata } from 'next';
import { AccountForm } from '@/components/account/account-form';
import { ConsentsSection } from '@/components/account/consents-section';
import { TextField } from '@/components/account/form';
import { AccountHead } from '@/components/account/page-head';
import { ProfileSection } from '@/components/account/profile-section';
import { WaysSection } from '@/components/account/ways-section';
import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { href, type Locale } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { telText } from '@/i18n/tel';
import { readConsents } from '@/lib/accounts/consents';
import { type Customer, requireCustomer } from '@/lib/accounts/current-customer';
import { PASSWORD_LENGTH_MIN } from '@/lib/accounts/password';
import { offeredIds } from '@/lib/accounts/providers';
import { waysOf } from '@/lib/accounts/sign-in';
import { saveMarketing, savePassword, saveProfile } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('account'))('profile.title') };
}

/** Who a member is to the shop, how they sign in, what they agreed to, and their data. */
export default async function ProfilePage({ searchParams }: PageProps<'/[locale]/account/profile'>) {
  const customer = await requireCustomer(await getLocale(), '/account/profile');
  const locale = await getLocale();
  const t = await getT('account');
  const { connected, error } = await searchParams;
  const [ways, consents] = await Promise.all([waysOf(customer.id), readConsents(customer.id)]);
  return (
    <div className="max-w-xl">
      <AccountHead title={t('profile.title')} />
      {(connected || error) && (
        <Notice tone={connected ? 'ok' : 'danger'} role="status" className="mb-6">
          {t(connected ? 'profile.connectDone' : 'profile.connectFailed')}
        </Notice>
      )}
      <Facts customer={customer} locale={locale} />
      <Password hasPassword={ways.includes('credential')} locale={locale} />
      <WaysSection locale={locale} ways={ways} offered={offeredIds()} />
      <ConsentsSection locale={locale} consents={consents} saveMarketing={saveMarketing} />
      <OwnData locale={locale} />
    </div>
  );
}

async function Facts({ customer, locale }: { customer: Customer; locale: Locale }) {
  const t = await getT('account');
  return (
    <ProfileSection id="facts" title={customer.email}>
      <AccountForm
        name="facts"
        action={saveProfile}
        submit={t('profile.submit')}
        busy={t('profile.busy')}
        hidden={{ locale }}
      >
        <TextField
          name="name"
          label={t('profile.name')}
          defaultValue={customer.name}
          autoComplete="name"
          maxLength={40}
        />
        <TextField
          name="tel"
          type="tel"
          inputMode="tel"
          label={t('profile.tel')}
          hint={t('profile.telHint')}
          optionalLabel={t('profile.optional')}
          defaultValue={customer.tel ? telText(customer.tel) : ''}
          autoComplete="tel-national"
          placeholder="010-0000-0000"
          maxLength={20}
        />
      </AccountForm>
    </ProfileSection>
  );
}

async function Password({ hasPassword, locale }: { hasPassword: boolean; locale: Locale }) {
  const t = await getT('account');
  return (
    <ProfileSection id="password" title={t('profile.passwordTitle')}>
      {hasPassword ? (
        <AccountForm
          name="password"
          action={savePassword}
          submit={t('profile.passwordSubmit')}
          busy={t('reset.busy')}
          hidden={{ locale }}
          variant="secondary"
        >
          <TextField
            name="currentPassword"
            type="password"
            label={t('profile.current')}
            autoComplete="current-password"
            maxLength={128}
          />
          <TextField
            name="newPassword"
            type="password"
            label={t('profile.new')}
            hint={t('signUp.passwordHint', { count: PASSWORD_LENGTH_MIN })}
            autoComplete="new-password"
            maxLength={128}
          />
        </AccountForm>
      ) : (
        <p className="text-muted">{t('profile.passwordNone')}</p>
      )}
    </ProfileSection>
  );
}

async function OwnData({ locale }: { locale: Locale }) {
  const t = await getT('account');
  return (
    <ProfileSection id="data" title={t('profile.dataTitle')}>
      <p className="text-muted">{t('profile.dataText')}</p>
      <a href="/api/account/data" download className={buttonClass({ variant: 'secondary', size: 'sm' }, 'mt-3')}>
        {t('profile.download')}
      </a>
      <p className="mt-8 text-muted">{t('profile.leaveText')}</p>
      <a href={href(locale, '/account/leave')} className={buttonClass({ variant: 'secondary', size: 'sm' }, 'mt-3')}>
        {t('profile.leave')}
      </a>
    </ProfileSection>
  );
}
