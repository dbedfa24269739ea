import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AccountForm } from '@/components/account/account-form';
import { ConsentFields } from '@/components/account/consent-fields';
import { Door } from '@/components/account/door';
import { signInAddress } from '@/components/account/provider-buttons';
import { Button } from '@/components/ui/button';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { signedInCustomer } from '@/lib/accounts/current-customer';
import { nextPath } from '@/lib/accounts/next-path';
import { agreeNow, decline } from '../actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('account'))('signUp.agreeTitle') };
}

/** Somebody came by a provider for the first time: agree, or leave nothing behind. */
export default async function AgreePage({ searchParams }: PageProps<'/[locale]/sign-up/agree'>) {
  const locale = await getLocale();
  const next = nextPath((await searchParams).next);
  const customer = await signedInCustomer();
  if (!customer) redirect(signInAddress(locale, next));
  if (customer.hasAgreed) redirect(href(locale, next));
  const t = await getT('account');
  return (
    <Door title={t('signUp.agreeTitle')} lead={t('signUp.agreeLead', { email: customer.email })}>
      <AccountForm
        name="agree"
        action={agreeNow}
        submit={t('signUp.agreeSubmit')}
        busy={t('signUp.busy')}
        hidden={{ locale, next }}
      >
        <ConsentFields locale={locale} />
      </AccountForm>
      <form action={decline} className="mt-3">
        <input type="hidden" name="locale" value={locale} />
        <Button type="submit" variant="secondary" className="w-full">
          {t('signUp.agreeCancel')}
        </Button>
      </form>
    </Door>
  );
}
