import { getT } from '@/i18n/server';
import type { StuckJob } from '@/lib/orders/operator-parked';
import { ActionButton, type ActionMessage } from './action-button';
import { Allowed } from './allowed';
import { Card } from './card';
import { Code } from './facts';
import { When } from './when';

type StuckJobsProps = { jobs: readonly StuckJob[]; retry: (id: string) => () => Promise<ActionMessage> };

/** Work that was tried many times and stopped; an operator who has mended the cause starts it again. */
export async function StuckJobs({ jobs, retry }: StuckJobsProps) {
  const t = await getT('admin');
  return (
    <Card id="jobs" title={t('parked.jobs')} className="mt-8">
      <p className="mb-3 text-muted text-sm">{jobs.length > 0 ? t('parked.jobsLead') : t('parked.jobsEmpty')}</p>
      <ul className="divide-y divide-line">
        {jobs.map((job) => (
          <li key={job.id} className="flex flex-wrap items-start justify-between gap-4 py-3 last:pb-0">
            <div className="min-w-0 flex-1">
              <p className="font-semibold">
                {job.kind} <Code className="font-normal text-muted">{JSON.stringify(job.payload)}</Code>
              </p>
              <p className="text-muted text-sm">
                {t('parked.attempts', { count: job.attempts })} · <When at={job.parkedAt} />
              </p>
              {job.lastError && <p className="mt-1 text-danger text-sm">{job.lastError}</p>}
            </div>
            <Allowed to="parked.resolve">
              <ActionButton action={retry(job.id)} label={t('parked.retry')} busyLabel={t('parked.retrying')} />
            </Allowed>
          </li>
        ))}
      </ul>
    </Card>
  );
}
