import type { Metadata } from 'next';
import { AccountForm } from '@/components/account/account-form';
import { CheckField } from '@/components/account/form';
import { AccountHead } from '@/components/account/page-head';
import { buttonClass } from '@/components/ui/button';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { requireCustomer } from '@/lib/accounts/current-customer';
import { leaveNow } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('account'))('leave.title') };
}

/** The second step of leaving: what goes, what the law keeps, and one tick. Nobody is talked out of it. */
export default async function LeavePage() {
  await requireCustomer(await getLocale(), '/account/leave');
  const locale = await getLocale();
  const t = await getT('account');
  return (
    <div className="max-w-xl">
      <AccountHead title={t('leave.title')} lead={t('leave.lead')} />
      <h2 className="font-semibold">{t('leave.erased')}</h2>
      <ul className="mt-2 mb-6 list-disc space-y-1 pl-5">
        {t('leave.erasedList')
          .split('\n')
          .map((thing) => (
            <li key={thing}>{thing}</li>
          ))}
      </ul>
      <h2 className="font-semibold">{t('leave.kept')}</h2>
      <p className="mt-2 mb-6">{t('leave.keptText')}</p>
      <AccountForm
        name="leave"
        action={leaveNow}
        submit={t('leave.submit')}
        busy={t('leave.busy')}
        hidden={{ locale }}
        variant="danger"
      >
        <CheckField name="sure" label={t('leave.sure')} />
      </AccountForm>
      <a href={href(locale, '/account/profile')} className={buttonClass({ variant: 'secondary' }, 'mt-3 w-full')}>
        {t('leave.stay')}
      </a>
    </div>
  );
}
