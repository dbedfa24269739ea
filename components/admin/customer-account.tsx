import { Badge } from '@/components/ui/badge';
import { getT } from '@/i18n/server';
import type { CustomerFile } from '@/lib/customers/customer-file';
import { ActionButton, type ActionMessage } from './action-button';
import { Allowed } from './allowed';
import { Card } from './card';
import { When } from './when';

const WAYS = ['credential', 'kakao', 'naver'] as const;
const KINDS = ['terms', 'privacy', 'age', 'marketing'] as const;

type WaysCardProps = { file: CustomerFile; end: (sessionId: string | null) => () => Promise<ActionMessage> };

/** How a member signs in, and where they are signed in now. */
export async function WaysCard({ file: { ways, sessions }, end }: WaysCardProps) {
  const t = await getT('customers');
  return (
    <Card
      id="ways"
      title={t('ways.title')}
      aside={
        sessions.length > 1 && (
          <Allowed to="customers.write">
            <ActionButton action={end(null)} label={t('ways.endAll')} busyLabel={t('ways.ending')} />
          </Allowed>
        )
      }
    >
      <ul className="flex flex-wrap gap-2">
        {ways.map(({ id, since }) => (
          <li key={id}>
            <Badge>{wayName(id, t)}</Badge>{' '}
            <span className="text-muted text-sm">
              {t('ways.since')} <When at={since} look="day" />
            </span>
          </li>
        ))}
      </ul>
      {sessions.length === 0 && <p className="mt-3 text-muted text-sm">{t('ways.noSessions')}</p>}
      <ul className="mt-1 divide-y divide-line">
        {sessions.map(({ id, device, network, since }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3 last:pb-0">
            <div>
              <p className="font-semibold">
                {[device.browser ?? t('ways.unknown'), device.system].filter(Boolean).join(' · ')}
              </p>
              <p className="text-muted text-sm">
                {network} · <When at={since} look="short" />
              </p>
            </div>
            <Allowed to="customers.write">
              <ActionButton action={end(id)} label={t('ways.end')} busyLabel={t('ways.ending')} />
            </Allowed>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function wayName(id: string, t: Awaited<ReturnType<typeof getT<'customers'>>>): string {
  const known = WAYS.find((way) => way === id);
  return known ? t(`ways.${known}`) : id;
}

/** What a member agreed to and when, each word with the version of its text. */
export async function ConsentsCard({ consents }: { consents: CustomerFile['consents'] }) {
  const t = await getT('customers');
  return (
    <Card id="consents" title={t('consents.title')}>
      {consents.length === 0 && <p className="text-muted text-sm">{t('consents.none')}</p>}
      <ul className="divide-y divide-line text-[0.9375rem]">
        {consents.map(({ kind, version, isGiven, at }) => {
          const known = KINDS.find((one) => one === kind);
          return (
            <li key={`${kind} ${at.toISOString()}`} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
              <strong className="font-semibold">{known ? t(`consents.kinds.${known}`) : kind}</strong>
              <Badge tone={isGiven ? 'ok' : 'neutral'}>{t(isGiven ? 'consents.given' : 'consents.refused')}</Badge>
              <span className="text-muted text-sm">
                {t('consents.version', { version })} · <When at={at} />
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
