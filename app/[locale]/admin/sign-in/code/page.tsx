import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { address } from '@/components/admin/addresses';
import { CodeForm, type CodeState } from '@/components/admin/code-form';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { answered, keptAnswer } from '@/lib/form-answer';
import { currentWaiting } from '@/lib/operators/admission';
import { nextPath } from '@/lib/operators/next-path';
import { currentOperator } from '@/lib/operators/require-permission';
import { enterCode } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('safety'))('code.title') };
}

/** Asks for the second factor of somebody who gave their password. */
export default async function CodePage({ searchParams }: PageProps<'/[locale]/admin/sign-in/code'>) {
  const locale = await getLocale();
  const asked = await searchParams;
  const next = nextPath(asked.next);
  if (await currentOperator()) redirect(href(locale, next));
  if (!(await currentWaiting())) redirect(address(locale, '/admin/sign-in', { next }));
  const t = await getT('safety');
  const action = answered('code', enterCode.bind(null, locale));
  const shared = { submit: t('code.submit'), busy: t('code.busy') };
  return (
    <main id="content" className="mx-auto flex w-full max-w-md flex-1 flex-col justify-center px-5 py-10">
      <h1 className="font-bold text-2xl">{t('code.title')}</h1>
      <p className="mt-1 mb-6 text-muted">{t('code.lead')}</p>
      <CodeForm
        id="code"
        action={action}
        initial={await keptAnswer<CodeState>('code')}
        words={{ ...shared, code: t('code.code') }}
        look={{ size: 'md' }}
        isDigits
        autoFocus
      >
        <input type="hidden" name="next" value={next} />
      </CodeForm>
      <details className="mt-6">
        <summary className="flex min-h-11 cursor-pointer items-center text-muted underline underline-offset-4">
          {t('code.lost')}
        </summary>
        <CodeForm
          id="recovery"
          action={action}
          words={{ ...shared, code: t('code.recovery'), hint: t('code.recoveryHint') }}
          look={{ variant: 'secondary' }}
        >
          <input type="hidden" name="next" value={next} />
        </CodeForm>
      </details>
      <Link
        href={href(locale, '/admin/sign-in')}
        prefetch={false}
        className="mt-2 inline-flex min-h-11 items-center self-start text-muted underline underline-offset-4"
      >
        {t('code.back')}
      </Link>
    </main>
  );
}
