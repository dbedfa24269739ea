import { Notice } from '@/components/ui/notice';
import { getT } from '@/i18n/server';
import type { ProviderHealth } from '@/lib/channels/read-channels';
import { Card } from './card';
import { Code, Facts } from './facts';
import { When } from './when';

/** How the provider has been answering, as the shop saw it. */
export async function ProviderCard({ provider }: { provider: ProviderHealth }) {
  const t = await getT('channels');
  const { origin, isSandbox, answered, unanswered, p50Ms, p95Ms, lastAnswerAt, lastSilenceAt, unknownNow } = provider;
  const isOut = lastSilenceAt !== null && (lastAnswerAt === null || lastSilenceAt > lastAnswerAt);
  return (
    <Card id="provider" title={t('provider.title')} className="mb-8">
      {isOut ? (
        <Notice tone="danger" title={t('provider.outage')} className="mb-4">
          {t('provider.outageText', { count: unknownNow })}
        </Notice>
      ) : (
        <p className="mb-3">{unknownNow > 0 ? t('provider.waiting', { count: unknownNow }) : t('provider.ok')}</p>
      )}
      <Facts
        facts={[
          {
            name: t('provider.origin'),
            value: (
              <>
                <Code>{origin}</Code> {isSandbox && <span className="text-muted">· {t('provider.sandbox')}</span>}
              </>
            ),
          },
          {
            name: t('provider.answers'),
            value: `${t('provider.answered', { count: answered })} · ${t('provider.unanswered', { count: unanswered })}`,
          },
          p50Ms !== null && p95Ms !== null
            ? { name: t('provider.latency'), value: t('provider.times', { p50: p50Ms, p95: p95Ms }) }
            : null,
          { name: t('provider.lastAnswer'), value: lastAnswerAt ? <When at={lastAnswerAt} /> : t('provider.quiet') },
          lastSilenceAt ? { name: t('provider.lastSilence'), value: <When at={lastSilenceAt} /> } : null,
        ]}
      />
    </Card>
  );
}
