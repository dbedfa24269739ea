import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { getT } from '@/i18n/server';
import { type Attempts, type ChannelsPage, type ContractRow, successPercent } from '@/lib/channels/read-channels';
import type { Channel } from '@/lib/iamport/channels';
import { pgName } from '@/lib/orders/operator-pg';
import { ActionButton, type ActionMessage } from './action-button';
import { Allowed } from './allowed';
import { ChannelMethods } from './channel-methods';
import { Code, Facts } from './facts';
import { When } from './when';

type ContractListProps = { contracts: readonly ContractRow[]; test: (name: string) => () => Promise<ActionMessage> };

/** The shop's contracts: how each does, and behind that what it can. */
export async function ContractList({ contracts, test }: ContractListProps) {
  const t = await getT('channels');
  return (
    <section aria-labelledby="contracts">
      <h2 id="contracts" className="mb-3 font-bold text-lg">
        {t('contracts')} <span className="text-muted">{t('contractCount', { count: contracts.length })}</span>
      </h2>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {contracts.map((row) => (
          <li key={row.contract.name}>
            <Contract row={row} test={test(row.contract.name)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

async function Contract({ row, test }: { row: ContractRow; test: () => Promise<ActionMessage> }) {
  const t = await getT('channels');
  const { contract, formerNames, month, last } = row;
  const { channel, mid, channelKey } = contract;
  return (
    <Fold
      channel={channel}
      name={mid ? `${channel.name} (${mid})` : channel.name}
      aside={<Rate attempts={month} label={t('health.month')} />}
    >
      <div className="grid gap-x-8 gap-y-4 lg:grid-cols-2">
        <ChannelFacts channel={channel} formerNames={formerNames}>
          {[
            { name: t('facts.mid'), value: mid ?? <span className="text-muted">{t('facts.noMid')}</span> },
            {
              name: t('facts.key'),
              value: channelKey ? <Code>{channelKey}</Code> : <span className="text-muted">{t('facts.noKey')}</span>,
            },
          ]}
        </ChannelFacts>
        <Facts
          facts={[
            { name: t('health.day'), value: <Counts attempts={row.day} /> },
            { name: t('health.month'), value: <Counts attempts={month} /> },
            ...(['webhook', 'callback', 'redirect'] as const).map((door) => ({
              name: t(`health.${door}`),
              value: <Last at={last[door]} />,
            })),
          ]}
        />
      </div>
      <ChannelMethods channel={channel} />
      <Allowed to="channels.test">
        <div className="space-y-2">
          <ActionButton action={test} label={t('test.button')} busyLabel={t('test.busy')} />
          <p className="text-muted text-sm">{t('test.lead')}</p>
        </div>
      </Allowed>
    </Fold>
  );
}

/** What else the registry knows. */
export async function OtherChannels({ others }: { others: ChannelsPage['others'] }) {
  if (others.length === 0) return null;
  const t = await getT('channels');
  return (
    <section aria-labelledby="others" className="mt-8">
      <h2 id="others" className="font-bold text-lg">
        {t('others')}
      </h2>
      <p className="mb-3 text-muted">{t('othersLead')}</p>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {others.map(({ channel, formerNames }) => (
          <li key={channel.pg}>
            <Fold channel={channel} name={channel.name}>
              <ChannelFacts channel={channel} formerNames={formerNames}>
                {[]}
              </ChannelFacts>
              <ChannelMethods channel={channel} />
            </Fold>
          </li>
        ))}
      </ul>
    </section>
  );
}

type FoldProps = { channel: Channel; name: string; aside?: ReactNode; children: ReactNode };

async function Fold({ channel: { standing, pg }, name, aside, children }: FoldProps) {
  const t = await getT('channels');
  return (
    <details className="group">
      <summary className="flex min-h-12 cursor-pointer list-none flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 hover:bg-sunken">
        <ChevronRight aria-hidden className="size-4 shrink-0 text-muted group-open:rotate-90" />
        <span className="font-semibold">{name}</span>
        <Code className="text-muted">{pg}</Code>
        {standing !== 'current' && <Badge tone="warn">{t(`standing.${standing}`)}</Badge>}
        <span className="ml-auto">{aside}</span>
      </summary>
      <div className="space-y-4 border-line border-t px-4 py-4">{children}</div>
    </details>
  );
}

type ChannelFactsProps = {
  channel: Channel;
  formerNames: readonly string[];
  children: { name: string; value: ReactNode }[];
};

async function ChannelFacts({ channel, formerNames, children }: ChannelFactsProps) {
  const t = await getT('channels');
  const { pg, standing, successor, currency, window, billing } = channel;
  return (
    <Facts
      facts={[
        { name: t('facts.code'), value: <Code>{pg}</Code> },
        formerNames.length > 0 ? { name: t('facts.former'), value: <Code>{formerNames.join(', ')}</Code> } : null,
        standing !== 'current' && successor
          ? { name: t(`standing.${standing}`), value: t('successor', { name: pgName(successor) }) }
          : null,
        ...children,
        { name: t('facts.currency'), value: currency },
        {
          name: t('facts.window'),
          value: t('facts.windows', { pc: t(`window.${window.pc}`), phone: t(`window.${window.phone}`) }),
        },
        { name: t('facts.billing'), value: t(billing ? 'facts.yes' : 'facts.no') },
      ]}
    />
  );
}

const GOOD_PERCENT = 90;

async function Rate({ attempts, label }: { attempts: Attempts; label: string }) {
  const t = await getT('channels');
  const percent = successPercent(attempts);
  if (percent === null) return <span className="text-muted text-sm">{t('health.none')}</span>;
  return (
    <span className="text-sm">
      <span className="text-muted">{label}</span>{' '}
      <Badge tone={percent >= GOOD_PERCENT ? 'ok' : 'warn'}>{t('health.rate', { percent })}</Badge>
    </span>
  );
}

async function Counts({ attempts }: { attempts: Attempts }) {
  const t = await getT('channels');
  const { succeeded, failed, unheard } = attempts;
  if (succeeded + failed + unheard === 0) return <span className="text-muted">{t('health.none')}</span>;
  const percent = successPercent(attempts);
  return (
    <>
      {percent !== null && `${t('health.rate', { percent })} · `}
      {t('health.counts', { succeeded, failed })}
      {unheard > 0 && ` · ${t('health.unheard', { count: unheard })}`}
    </>
  );
}

async function Last({ at }: { at: Date | null }) {
  const t = await getT('channels');
  return at ? <When at={at} /> : <span className="text-muted">{t('provider.never')}</span>;
}
