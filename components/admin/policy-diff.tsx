import { getT } from '@/i18n/server';
import { type DiffLine, diffLines } from '@/lib/domain/diff';
import type { PolicyText, PolicyTexts } from '@/lib/domain/policy';

type PolicyDiffProps = { before: { number: number; texts: PolicyTexts }; after: PolicyTexts };

/** The lines a draft takes out and puts in; told by words and signs, not by colour alone. */
export async function PolicyDiff({ before, after }: PolicyDiffProps) {
  const t = await getT('settings');
  const changes = (['ko', 'en'] as const).flatMap((lang) => {
    const lines = diffLines(whole(before.texts[lang]), whole(after[lang])).filter(({ kind }) => kind !== 'same');
    return lines.length > 0 ? [{ lang, lines }] : [];
  });
  if (changes.length === 0) return <p>{t('policies.noChanges', { number: before.number })}</p>;
  return (
    <div className="space-y-4">
      <p className="text-muted text-sm">{t('policies.changesLead', { number: before.number })}</p>
      {changes.map(({ lang, lines }) => (
        <Lines key={lang} lang={lang} lines={lines} />
      ))}
    </div>
  );
}

const whole = (text: PolicyText | null): string => (text ? `${text.title}\n${text.body}` : '');

const LOOKS = { gone: 'bg-danger-soft line-through', new: 'bg-ok-soft', same: '' } as const;

async function Lines({ lang, lines }: { lang: 'ko' | 'en'; lines: DiffLine[] }) {
  const t = await getT('settings');
  return (
    <section>
      <h3 className="mb-1 font-medium text-sm">{t(`policies.${lang}`)}</h3>
      <ul lang={lang} className="space-y-1">
        {lines.map(({ kind, text }) => (
          <li key={`${kind}${text}`} className={`rounded-control px-3 py-1.5 ${LOOKS[kind]}`}>
            <span className="sr-only">{kind === 'gone' ? t('policies.gone') : t('policies.new')}: </span>
            <span aria-hidden className="mr-2 font-mono">
              {kind === 'gone' ? '−' : '+'}
            </span>
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
