import { CircleHelp, Lock } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { buttonClass } from '@/components/ui/button';
import { href, type Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { dateText } from '@/i18n/when';
import { listQuestions, type ShownQuestion } from '@/lib/questions/questions';

/** Questions about a product and what the shop answered, on its page. */
export async function QuestionSection({ slug, locale }: { slug: string; locale: Locale }) {
  const t = translator('reviews', locale);
  const questions = await listQuestions(slug);
  const ask = (
    <a
      href={href(locale, `/account/questions/new?product=${slug}`)}
      className={buttonClass({ variant: 'secondary', size: 'sm' })}
    >
      {t('questions.ask')}
    </a>
  );
  return (
    <section id="questions" aria-labelledby="questions-title">
      <div className="mb-5 flex items-center justify-between gap-4">
        <h2 id="questions-title" className="font-bold text-xl">
          {t('questions.title')}
        </h2>
        {questions.length > 0 && ask}
      </div>
      {questions.length === 0 ? (
        <div className="flex flex-col items-center gap-3 rounded-card bg-sunken px-6 py-12 text-center">
          <CircleHelp aria-hidden className="size-10 text-muted" strokeWidth={1.25} />
          <p className="font-semibold text-lg">{t('questions.empty')}</p>
          <p className="text-muted">{t('questions.emptyText')}</p>
          {ask}
        </div>
      ) : (
        <ul className="divide-y divide-line border-line border-y">
          {questions.map((question) => (
            <Question key={question.id} question={question} locale={locale} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Question({ question, locale }: { question: ShownQuestion; locale: Locale }) {
  const t = translator('reviews', locale);
  const { author, isSecret, text, answer, isAnswered, createdAt } = question;
  return (
    <li className="grid gap-2 py-5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
        <Badge tone={isAnswered ? 'ok' : 'neutral'}>{t(isAnswered ? 'questions.answered' : 'questions.waiting')}</Badge>
        <span>{author}</span>
        <span>{dateText(createdAt, locale)}</span>
      </p>
      {isSecret ? (
        <p className="flex items-center gap-2 text-muted">
          <Lock aria-hidden className="size-4" />
          {t('questions.secret')}
        </p>
      ) : (
        <p className="max-w-prose whitespace-pre-line">{text}</p>
      )}
      {answer && (
        <div className="max-w-prose rounded-card bg-sunken p-4">
          <p className="font-semibold text-sm">{t('questions.answer')}</p>
          <p className="mt-1 whitespace-pre-line">{answer}</p>
        </div>
      )}
    </li>
  );
}
