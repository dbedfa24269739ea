import { getLocale, getT } from '@/i18n/server';
import { dateText } from '@/i18n/when';
import type { readProofs } from '@/lib/retention/nightly';
import { Card } from './card';
import { Code } from './facts';
import { When } from './when';

/** What went, step by step, with the digest each step left. */
export async function RetentionProofs({ report }: { report: Awaited<ReturnType<typeof readProofs>> }) {
  const locale = await getLocale();
  const t = await getT('privacy');
  const { lastRunAt, proofs } = report;
  return (
    <Card id="proofs" title={t('retention.proofs')}>
      <p className="text-muted text-sm">{t('retention.proofsText')}</p>
      <p className="mt-2">
        {lastRunAt ? (
          <>
            {t('retention.lastRun')}: <When at={lastRunAt} look="short" />
          </>
        ) : (
          t('retention.neverRun')
        )}
      </p>
      {proofs.length === 0 && <p className="mt-3">{t('retention.noProofs')}</p>}
      <ol className="mt-3 divide-y divide-line">
        {proofs.map((proof) => (
          <li key={proof.id} className="grid gap-x-4 py-2 md:grid-cols-[9rem_minmax(0,1fr)_minmax(0,1fr)]">
            <span className="text-muted text-sm">
              <When at={proof.at} look="short" />
            </span>
            <span>
              <strong className="font-semibold">{t(`retention.rules.${proof.rule}.name`)}</strong>{' '}
              <span className="text-sm">
                {t('retention.proof', { count: proof.count, before: dateText(proof.before, locale) })}
              </span>
            </span>
            <Code className="text-muted">{proof.digest}</Code>
          </li>
        ))}
      </ol>
    </Card>
  );
}
