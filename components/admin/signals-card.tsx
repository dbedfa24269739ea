import { clsx } from 'clsx';
import { Badge } from '@/components/ui/badge';
import { getT } from '@/i18n/server';
import { type Signal, summarise } from '@/lib/orders/operator-signals';
import { Card } from './card';
import { Code } from './facts';
import { Gap } from './gap';
import { PreciseTime } from './when';

type SignalsCardProps = { signals: readonly Signal[]; className?: string };

/** The X-ray of a payment: every signal in the order it came, what the provider answered, and what that changed. */
export async function SignalsCard({ signals, className }: SignalsCardProps) {
  const t = await getT('admin');
  return (
    <Card id="signals" className={className} title={t('signals.heading')}>
      <p className="mb-4 text-muted text-sm">
        {t('signals.lead')} {t('signals.time')}
      </p>
      {signals.length === 0 ? <p className="text-muted">{t('signals.empty')}</p> : <Summary signals={signals} />}
      <ol className="border-line border-l-2">
        {signals.map((signal, index) => (
          <SignalItem key={signal.id} signal={signal} previous={signals[index - 1]?.at ?? null} />
        ))}
      </ol>
    </Card>
  );
}

/** How many came through which door, and how quick the provider is. */
async function Summary({ signals }: { signals: readonly Signal[] }) {
  const t = await getT('desk');
  const admin = await getT('admin');
  const { sources, latency } = summarise(signals);
  const doors = sources.map(({ source, count }) =>
    t('xray.count', { source: admin(`signals.sources.${source}`), count }),
  );
  return (
    <p className="mb-4 rounded-control bg-sunken px-3 py-2 text-sm tabular-nums">
      {doors.join(' · ')}
      {latency && ` — ${t('xray.latency', { ms: latency.medianMs, max: latency.maxMs })}`}
    </p>
  );
}

async function SignalItem({ signal, previous }: { signal: Signal; previous: Date | null }) {
  const t = await getT('admin');
  return (
    <li className="relative pb-5 pl-5 last:pb-0">
      <span
        aria-hidden
        className={clsx(
          'absolute top-2 -left-[7px] size-3 rounded-full border-2 border-surface',
          signal.outcome === 'unchanged' ? 'bg-edge' : 'bg-accent',
        )}
      />
      <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
        <PreciseTime at={signal.at} />
        {previous && (
          <span className="text-muted text-xs tabular-nums">
            <Gap from={previous} to={signal.at} />
          </span>
        )}
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-2">
        <Badge>{t(`signals.sources.${signal.source}`)}</Badge>
        <span className="text-[0.9375rem]">
          {signal.status
            ? t('signals.answered', { status: signal.status })
            : t(signal.outcome === 'unknown' ? 'signals.notAsked' : 'signals.notAnswered')}{' '}
          {signal.latencyMs > 0 && (
            <span className="text-muted tabular-nums">{t('signals.latency', { ms: signal.latencyMs })}</span>
          )}
        </span>
        <Outcome outcome={signal.outcome} />
      </p>
      <details className="mt-1">
        <summary className="inline-flex min-h-8 items-center text-muted text-sm underline">
          {t('signals.answer')}
        </summary>
        <Code className="text-muted">{signal.impUid}</Code>
        <pre
          hidden={signal.answer === null}
          className="mt-1 max-h-96 overflow-auto rounded-control bg-sunken p-3 font-mono text-[0.8125rem] leading-relaxed"
        >
          {JSON.stringify(signal.answer, null, 2)}
        </pre>
      </details>
    </li>
  );
}

const OUTCOMES = [
  'order',
  'await-deposit',
  'deposit-arrived',
  'replace',
  'not-paid',
  'cancel',
  'revoke-account',
  'refunded',
  'park',
  'unchanged',
  'foreign',
  'unknown',
] as const;

const OUTCOME_TONES: Partial<Record<(typeof OUTCOMES)[number], 'ok' | 'warn' | 'danger' | 'accent'>> = {
  order: 'ok',
  'deposit-arrived': 'ok',
  'await-deposit': 'warn',
  unknown: 'warn',
  replace: 'accent',
  cancel: 'danger',
  'revoke-account': 'danger',
  park: 'danger',
  refunded: 'accent',
};

/** "cancel: amount-differs" in words. */
async function Outcome({ outcome }: { outcome: string }) {
  const t = await getT('admin');
  const [word = '', reason] = outcome.split(': ');
  const known = OUTCOMES.find((kind) => kind === word);
  return (
    <>
      <Badge tone={known && OUTCOME_TONES[known]}>
        {known ? t(`signals.outcomes.${known}`) : t('signals.outcomes.other', { outcome })}
      </Badge>
      {reason && <Code className="text-muted">{reason}</Code>}
    </>
  );
}
