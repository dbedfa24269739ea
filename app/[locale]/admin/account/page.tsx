import type { Metadata } from 'next';
import { Card } from '@/components/admin/card';
import { FactorCard } from '@/components/admin/factor-card';
import { PageHead } from '@/components/admin/page-head';
import { PasswordForm } from '@/components/admin/password-form';
import { SessionsCard } from '@/components/admin/sessions-card';
import { Notice } from '@/components/ui/notice';
import { getLocale, getT } from '@/i18n/server';
import { requireOperator } from '@/lib/operators/require-permission';
import { owesFactor, readFactor } from '@/lib/operators/second-factor';
import { listSessions } from '@/lib/operators/sessions';
import { Desk } from '../desk';
import { beginFactor, changePassword, confirmFactor, endOthers, endSession, removeFactor, renewCodes } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('safety'))('account.title') };
}

/** One's own way in: the second factor, and where one is signed in. */
export default async function AccountPage() {
  const operator = await requireOperator(await getLocale(), '/admin/account');
  const locale = await getLocale();
  const t = await getT('safety');
  const role = (await getT('staff'))(`roles.${operator.role}`);
  const [isOwed, factor, sessions] = await Promise.all([
    owesFactor(operator),
    readFactor(operator),
    listSessions(operator),
  ]);
  return (
    <Desk active={null} operator={operator}>
      <PageHead title={t('account.title')} lead={`${operator.name} · ${operator.email} · ${role}`} />
      {isOwed && (
        <Notice tone="warn" title={t('factor.required')} className="mb-4">
          {t('factor.requiredText')}
        </Notice>
      )}
      <div className="grid gap-4">
        <FactorCard
          factor={factor}
          actions={{
            begin: beginFactor.bind(null, locale),
            confirm: confirmFactor.bind(null, locale),
            renew: renewCodes.bind(null, locale),
            remove: removeFactor.bind(null, locale),
          }}
        />
        <Card id="password" title={t('password.title')}>
          <PasswordForm action={changePassword.bind(null, locale)} />
        </Card>
        <SessionsCard
          sessions={sessions}
          end={(id) => endSession.bind(null, locale, id)}
          endOthers={endOthers.bind(null, locale)}
        />
      </div>
    </Desk>
  );
}
