import { PackageSearch } from 'lucide-react';
import { getLocale, getT } from '@/i18n/server';
import { answered, keptAnswer } from '@/lib/form-answer';
import { getSeller } from '@/lib/seller';
import { LookupForm, type LookupState } from './lookup-form';

type LookupPageProps = {
  /** What the address already says; then nothing but the form is shown of that order. */
  number: string;
  lookUp: (before: LookupState, form: FormData) => Promise<LookupState>;
};

/** The form that finds an order, and what to do without its number. */
export async function LookupPage({ number, lookUp }: LookupPageProps) {
  const locale = await getLocale();
  const t = await getT('orders');
  const words = {
    number: t('lookup.number'),
    numberHint: t('lookup.numberHint'),
    tel: t('lookup.tel'),
    submit: t('lookup.submit'),
    required: t('lookup.required'),
    'not-found': { title: t('lookup.notFoundTitle'), text: t('lookup.notFound') },
    'too-many': { title: t('lookup.tooManyTitle'), text: t('lookup.tooMany') },
  };
  return (
    <main id="content" tabIndex={-1} className="page-width flex-1 py-10 outline-none sm:py-16">
      <div className="mx-auto max-w-md">
        <PackageSearch aria-hidden className="size-11 text-accent" strokeWidth={1.5} />
        <h1 className="mt-4 font-bold text-3xl">{t('lookup.title')}</h1>
        <p className="mt-2 text-muted">{number ? t('lookup.private') : t('lookup.text')}</p>
        <LookupForm
          locale={locale}
          words={words}
          lookUp={answered('look-up', lookUp)}
          initial={(await keptAnswer<LookupState>('look-up')) ?? { kind: 'new', number, tel: '' }}
        />
        <section className="mt-10 border-line border-t pt-6">
          <h2 className="font-semibold">{t('lookup.helpTitle')}</h2>
          <p className="mt-1 text-muted text-sm">{t('lookup.help', { tel: (await getSeller()).tel })}</p>
        </section>
      </div>
    </main>
  );
}
