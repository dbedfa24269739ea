import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInForm, type SignInState } from '@/components/admin/sign-in-form';
import { LanguageLink } from '@/components/site/language-link';
import { Logo } from '@/components/site/logo';
import { Notice } from '@/components/ui/notice';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { answered, keptAnswer } from '@/lib/form-answer';
import { demoAccount } from '@/lib/operators/demo';
import { nextPath } from '@/lib/operators/next-path';
import { currentOperator } from '@/lib/operators/require-permission';
import { signIn } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('admin'))('signIn.title') };
}

/** The only page of the operators' side that anybody may see. */
export default async function SignInPage({ searchParams }: PageProps<'/[locale]/admin/sign-in'>) {
  const locale = await getLocale();
  const asked = await searchParams;
  const next = nextPath(asked.next);
  if (await currentOperator()) redirect(href(locale, next));
  const t = await getT('admin');
  const words = {
    email: t('signIn.email'),
    password: t('signIn.password'),
    submit: t('signIn.submit'),
    busy: t('signIn.busy'),
  };
  return (
    <main id="content" className="mx-auto flex w-full max-w-md flex-1 flex-col justify-center px-5 py-10">
      <div className="mb-8 flex items-center justify-between">
        <Logo locale={locale} name={t('brand')} label={t('nav.shop')} />
        <LanguageLink
          to={locale === 'ko' ? 'en' : 'ko'}
          label={t('nav.language')}
          className="inline-flex min-h-11 items-center rounded-control px-3 text-muted text-sm hover:bg-sunken"
        />
      </div>
      <h1 className="font-bold text-2xl">{t('signIn.title')}</h1>
      <p className="mt-1 mb-6 text-muted">{t('signIn.lead')}</p>
      <SignInForm
        action={answered('operator', signIn.bind(null, locale))}
        next={next}
        words={words}
        initial={await keptAnswer<SignInState>('operator')}
      />
      <DemoNotice />
    </main>
  );
}

async function DemoNotice() {
  const account = demoAccount();
  if (!account) return null;
  const t = await getT('admin');
  return (
    <Notice title={t('signIn.demoTitle')} className="mt-8">
      <p>{t('signIn.demo')}</p>
      <p className="mt-1.5 font-mono text-sm">
        {account.email}
        <br />
        {account.password}
      </p>
    </Notice>
  );
}
