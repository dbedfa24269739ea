import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AccountForm } from '@/components/account/account-form';
import { CheckField, TextAreaField } from '@/components/account/form';
import { AccountHead } from '@/components/account/page-head';
import { getLocale, getT } from '@/i18n/server';
import { requireCustomer } from '@/lib/accounts/current-customer';
import { findProductName } from '@/lib/questions/questions';
import { askNow } from '../actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('reviews'))('questions.formTitle') };
}

/** Asking about a product; members only, so that the answer has somebody to go to. */
export default async function AskPage({ searchParams }: PageProps<'/[locale]/account/questions/new'>) {
  await requireCustomer(await getLocale(), '/account/questions');
  const { product: slug } = await searchParams;
  const product = typeof slug === 'string' ? await findProductName(slug) : null;
  if (!product || typeof slug !== 'string') notFound();
  const locale = await getLocale();
  const t = await getT('reviews');
  return (
    <div className="max-w-xl">
      <AccountHead title={t('questions.formTitle')} lead={t('questions.formLead', { product: product.name })} />
      <AccountForm
        name="question"
        action={askNow}
        submit={t('questions.submit')}
        busy={t('questions.busy')}
        hidden={{ locale, product: slug }}
      >
        <TextAreaField
          name="text"
          label={t('questions.text')}
          hint={t('questions.textHint')}
          rows={5}
          maxLength={1000}
        />
        <CheckField name="secret" label={t('questions.secretLabel')} />
      </AccountForm>
    </div>
  );
}
