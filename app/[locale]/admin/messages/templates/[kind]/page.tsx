import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Allowed } from '@/components/admin/allowed';
import { Card } from '@/components/admin/card';
import { PageHead } from '@/components/admin/page-head';
import { TemplateForm } from '@/components/admin/template-form';
import { When } from '@/components/admin/when';
import { type Locale, locales } from '@/i18n/config';
import { getLocale, getT, messagesOf } from '@/i18n/server';
import { isMessageKind, type MessageKind } from '@/lib/messages/kinds';
import { previewLetter, valueNames } from '@/lib/messages/sample-letters';
import { listTemplateMoves, readTemplate } from '@/lib/messages/templates';
import { requirePermission } from '@/lib/operators/require-permission';
import { Desk } from '../../../desk';
import { saveTemplate } from '../../actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('settings'))('messages.templates') };
}

/** One kind of letter: what the merchant says in it, in each language, how it reads, and what was said before. */
export default async function TemplatePage({ params }: PageProps<'/[locale]/admin/messages/templates/[kind]'>) {
  const operator = await requirePermission('settings.read', await getLocale(), '/admin/messages/templates');
  const { kind } = await params;
  if (!isMessageKind(kind)) notFound();
  const [t, kinds] = await Promise.all([getT('settings'), getT('delivery')]);
  const values = valueNames(kind)
    .map((name) => `{${name}}`)
    .join(' ');
  return (
    <Desk active="messages" operator={operator}>
      <PageHead title={kinds(`messages.kind.${kind}`)} lead={t('messages.templateLead', { values })} />
      <div className="grid items-start gap-4 xl:grid-cols-2">
        {locales.map((language) => (
          <Language key={language} kind={kind} language={language} />
        ))}
      </div>
    </Desk>
  );
}

async function Language({ kind, language }: { kind: MessageKind; language: Locale }) {
  const [locale, t, { template, number }] = await Promise.all([
    getLocale(),
    getT('settings'),
    readTemplate(kind, language),
  ]);
  const preview = await previewLetter(kind, language, template);
  const moves = await listTemplateMoves(kind, language);
  return (
    <Card id={language} title={t(`policies.${language === 'ko' ? 'ko' : 'en'}`).replace(/ \(.*\)$/, '')}>
      <Allowed to="settings.write">
        <TemplateForm
          id={language}
          action={saveTemplate.bind(null, locale, kind, language, number)}
          start={{ template, preview, message: null }}
          words={messagesOf('settings', locale).messages.form}
        />
      </Allowed>
      {moves.length > 0 && (
        <details className="mt-4 border-line border-t pt-2">
          <summary className="min-h-11 cursor-pointer py-2 font-medium">{t('messages.history')}</summary>
          <ol className="divide-y divide-line text-sm">
            {moves.map((move) => (
              <li key={move.number} className="space-y-1 py-2">
                <p className="text-muted">
                  <When at={move.at} look="short" /> {move.by}
                </p>
                {move.template ? (
                  <p className="whitespace-pre-line break-words">
                    {Object.values(move.template).filter(Boolean).join('\n')}
                  </p>
                ) : (
                  <p>{t('messages.shipped')}</p>
                )}
              </li>
            ))}
          </ol>
        </details>
      )}
    </Card>
  );
}
