import { Badge } from '@/components/ui/badge';
import { getT } from '@/i18n/server';
import type { SessionRow } from '@/lib/operators/sessions';
import { ActionButton, type ActionMessage } from './action-button';
import { Card } from './card';
import { When } from './when';

type End = () => Promise<ActionMessage>;

type SessionsCardProps = { sessions: readonly SessionRow[]; end: (id: string) => End; endOthers: End };

/** Where one is signed in. */
export async function SessionsCard({ sessions, end, endOthers }: SessionsCardProps) {
  const t = await getT('safety');
  return (
    <Card
      id="sessions"
      title={t('sessions.title')}
      aside={
        sessions.length > 2 && (
          <ActionButton action={endOthers} label={t('sessions.endOthers')} busyLabel={t('sessions.busy')} />
        )
      }
    >
      <p className="text-muted text-sm">{t('sessions.lead')}</p>
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-3 py-3 last:pb-0">
            <Session session={session} />
            {!session.isThisOne && (
              <ActionButton action={end(session.id)} label={t('sessions.end')} busyLabel={t('sessions.busy')} />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

async function Session({ session: { device, network, since, seenAt, isThisOne } }: { session: SessionRow }) {
  const t = await getT('safety');
  return (
    <div>
      <p className="flex flex-wrap items-center gap-2 font-semibold">
        {[device.browser ?? t('sessions.unknown'), device.system].filter(Boolean).join(' · ')}
        {isThisOne && <Badge tone="ok">{t('sessions.here')}</Badge>}
      </p>
      <p className="text-muted text-sm">
        {network} · {t('sessions.since')} <When at={since} look="short" /> · {t('sessions.seen')}{' '}
        <When at={seenAt} look="short" />
      </p>
    </div>
  );
}
