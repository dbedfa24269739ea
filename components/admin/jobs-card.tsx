import { Badge } from '@/components/ui/badge';
import { getT } from '@/i18n/server';
import type { JobRow } from '@/lib/orders/operator-jobs';
import { Card } from './card';
import { When } from './when';

const TONES = { waiting: 'warn', done: 'ok', stopped: 'danger' } as const;
const KINDS = ['refund', 'revoke-account', 'register-delivery'] as const;

/** What the shop's own machines do about an order, and how often they tried; nothing when there was nothing to do. */
export async function JobsCard({ jobs, className }: { jobs: readonly JobRow[]; className?: string }) {
  if (jobs.length === 0) return null;
  const t = await getT('desk');
  return (
    <Card id="jobs" className={className} title={t('jobs.title')}>
      <p className="mb-3 text-muted text-sm">{t('jobs.lead')}</p>
      <ul className="divide-y divide-line">
        {jobs.map((job) => (
          <JobItem key={job.id} job={job} />
        ))}
      </ul>
    </Card>
  );
}

async function JobItem({ job: { kind, state, attempts, createdAt, doneAt, nextAt, lastError } }: { job: JobRow }) {
  const t = await getT('desk');
  const known = KINDS.find((one) => one === kind);
  return (
    <li className="py-2.5 first:pt-0 last:pb-0">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <strong>{known ? t(`jobs.kinds.${known}`) : t('jobs.kinds.other', { kind })}</strong>
        <Badge tone={TONES[state]}>{t(`jobs.states.${state}`)}</Badge>
        <span className="text-muted text-sm tabular-nums">
          <When at={doneAt ?? createdAt} />
          {attempts > 0 && ` · ${t('jobs.attempts', { count: attempts })}`}
          {nextAt && attempts > 0 && (
            <>
              {' · '}
              {t('jobs.again')} <When at={nextAt} />
            </>
          )}
        </span>
      </p>
      {lastError && <p className="text-danger text-sm">{lastError}</p>}
    </li>
  );
}
