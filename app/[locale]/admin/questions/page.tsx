import type { Metadata } from 'next';
import { address } from '@/components/admin/addresses';
import { Allowed } from '@/components/admin/allowed';
import { AnswerForm } from '@/components/admin/answer-form';
import { Empty, PageHead } from '@/components/admin/page-head';
import { Pager } from '@/components/admin/pager';
import { ReviewTabs } from '@/components/admin/review-tabs';
import { Badge } from '@/components/ui/badge';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { dateText } from '@/i18n/when';
import { requirePermission } from '@/lib/operators/require-permission';
import { readPosition } from '@/lib/orders/operator-page';
import { listQuestionsToAnswer } from '@/lib/questions/questions';
import { Desk } from '../desk';
import { answer } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('reviews'))('admin.questionsTitle') };
}

/** What customers ask, those that wait first. */
export default async function AdminQuestionsPage({ searchParams }: PageProps<'/[locale]/admin/questions'>) {
  const operator = await requirePermission('questions.read', await getLocale(), '/admin/questions');
  const locale = await getLocale();
  const t = await getT('reviews');
  const asked = await searchParams;
  const isAnswered = asked.state === 'answered';
  const page = await listQuestionsToAnswer(isAnswered, readPosition(asked));
  return (
    <Desk active="reviews" operator={operator}>
      <PageHead title={t('admin.questionsTitle')} />
      <ReviewTabs active={isAnswered ? 'answered' : 'waiting'} locale={locale} />
      {page.rows.length === 0 && <Empty title={t('admin.none')} />}
      <ul className="grid gap-4">
        {page.rows.map((question) => (
          <li key={question.id} className="grid gap-3 rounded-card border border-line bg-surface p-5">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
              <a href={href(locale, `/products/${question.slug}`)} lang="ko" className="text-ink hover:underline">
                {question.product}
              </a>
              <span>{question.author}</span>
              <span>{dateText(question.createdAt, locale)}</span>
              {question.isSecret && <Badge tone="warn">{t('admin.secret')}</Badge>}
            </p>
            <p className="whitespace-pre-line">{question.text}</p>
            <Allowed to="questions.write">
              <AnswerForm
                id={question.id}
                name="answer"
                action={answer.bind(null, locale, question.id)}
                label={t('admin.answer')}
                submit={t('admin.save')}
                busy={t('admin.busy')}
                text={question.answer ?? ''}
              />
            </Allowed>
          </li>
        ))}
      </ul>
      <Pager
        page={page}
        hrefAt={(at) => address(locale, '/admin/questions', { state: isAnswered ? 'answered' : null, ...at })}
      />
    </Desk>
  );
}
