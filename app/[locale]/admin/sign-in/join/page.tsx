import type { Metadata } from 'next';
import { SaveForm } from '@/components/admin/save-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { getLocale, getT } from '@/i18n/server';
import { findInvitation } from '@/lib/operators/invitations';
import { PASSWORD_LENGTH_MIN } from '@/lib/operators/password';
import { joinStaff } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('staff'))('join.title'), referrer: 'no-referrer' };
}

/** Where an invitation's link leads: a name, a password, and one works here. */
export default async function JoinPage({ searchParams }: PageProps<'/[locale]/admin/sign-in/join'>) {
  const t = await getT('staff');
  const { token } = await searchParams;
  const invitation = typeof token === 'string' ? await findInvitation(token) : null;
  return (
    <main id="content" className="mx-auto flex w-full max-w-md flex-1 flex-col justify-center px-5 py-10">
      <h1 className="mb-4 font-bold text-2xl">{t('join.title')}</h1>
      {invitation ? (
        <>
          <p className="mb-6 text-muted">
            {t('join.lead', { email: invitation.email, role: t(`roles.${invitation.role}`) })}
          </p>
          <SaveForm
            action={joinStaff.bind(null, await getLocale())}
            submit={t('join.submit')}
            busy={t('saving')}
            look={{ size: 'md' }}
          >
            <input type="hidden" name="token" value={String(token)} />
            <Field id="join-name" label={t('join.name')} required>
              {(control) => <Input {...control} name="name" maxLength={40} autoComplete="name" />}
            </Field>
            <Field
              id="join-password"
              label={t('join.password')}
              hint={t('join.hint', { length: PASSWORD_LENGTH_MIN })}
              required
            >
              {(control) => (
                <Input
                  {...control}
                  type="password"
                  name="password"
                  minLength={PASSWORD_LENGTH_MIN}
                  maxLength={128}
                  autoComplete="new-password"
                />
              )}
            </Field>
          </SaveForm>
        </>
      ) : (
        <Notice tone="warn">{t('join.void')}</Notice>
      )}
    </main>
  );
}
