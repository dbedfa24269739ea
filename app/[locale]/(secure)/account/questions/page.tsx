import { CircleHelp } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { Nothing } from '@/components/account/nothing';
import { AccountHead } from '@/components/account/page-head';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { dateText } from '@/i18n/when';
import { requireCustomer } from '@/lib/accounts/current-customer';
import { listOwnQuestions } from '@/lib/questions/questions';
import { withdraw } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('reviews'))('questions.mineTitle') };
}

/** What a member asked, secret or not, and what the shop answered. */
export default async function OwnQuestionsPage({ searchParams }: PageProps<'/[locale]/account/questions'>) {
  const customer = await requireCustomer(await getLocale(), '/account/questions');
  const locale = await getLocale();
  const t = await getT('reviews');
  const { told } = await searchParams;
  const questions = await listOwnQuestions(customer.id);
  return (
    <>
      <AccountHead title={t('questions.mineTitle')} />
      {told === 'saved' && (
        <Notice tone="ok" role="status" className="mb-5">
          {t('questions.saved')}
        </Notice>
      )}
      {questions.length === 0 && (
        <Nothing Icon={CircleHelp} title={t('questions.mineEmpty')} text={t('questions.mineEmptyText')} />
      )}
      <ul className="grid gap-3">
        {questions.map(({ id, slug, product, text, answer, createdAt }) => (
          <li key={id} className="grid gap-2 rounded-card border border-line bg-surface p-5">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
              <Badge tone={answer ? 'ok' : 'neutral'}>{t(answer ? 'questions.answered' : 'questions.waiting')}</Badge>
              <Link href={href(locale, `/products/${slug}`)} prefetch={false} lang="ko" className="hover:underline">
                {product}
              </Link>
              <span>{dateText(createdAt, locale)}</span>
            </p>
            <p className="whitespace-pre-line">{text}</p>
            {answer && <p className="whitespace-pre-line rounded-card bg-sunken p-4">{answer}</p>}
            <form action={withdraw}>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="locale" value={locale} />
              <Button type="submit" variant="quiet" size="sm" aria-label={`${t('questions.remove')}: ${product}`}>
                {t('questions.remove')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}
