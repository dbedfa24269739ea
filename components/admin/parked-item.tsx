import type { ReactNode } from 'react';
import { formatter, getLocale, getT } from '@/i18n/server';
import { now } from '@/lib/clock';
import { isParkedKind } from '@/lib/domain/parked';
import type { ParkedRow } from '@/lib/orders/operator-parked';
import { Facts, orderFact, paymentFact } from './facts';
import { parkedFacts } from './parked-facts';
import { When } from './when';

/** One thing no rule may judge: what it is, what to do, what is known, and what can be done from here. */
export async function ParkedItem({ item, children }: { item: ParkedRow; children?: ReactNode }) {
  const locale = await getLocale();
  const t = await getT('admin');
  const kind = isParkedKind(item.kind) ? item.kind : 'other';
  const age = formatter(locale).relativeTime(item.createdAt, now());
  return (
    <article aria-labelledby={`parked-${item.id}`} className="rounded-card border border-line bg-surface p-4 md:p-5">
      <header className="mb-3">
        <p className="text-muted text-sm">
          {t('parked.id', { id: item.id })} · {t('parked.since', { age })} (<When at={item.createdAt} />)
        </p>
        <h2 id={`parked-${item.id}`} className="mt-0.5 font-bold text-lg">
          {t(`parked.kinds.${kind}.title`, { kind: item.kind })}
        </h2>
        <p className="mt-0.5 text-[0.9375rem]">{t(`parked.kinds.${kind}.todo`)}</p>
      </header>
      <div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
        <div>
          <Facts
            facts={[
              orderFact(locale, t('refunds.order'), item.orderNumber),
              paymentFact(locale, item.impUid),
              ...(await parkedFacts(item.facts)),
            ]}
          />
        </div>
        <div className="space-y-4">{item.resolution ? <Resolution resolution={item.resolution} /> : children}</div>
      </div>
    </article>
  );
}

async function Resolution({
  resolution: { at, by, note, action },
}: {
  resolution: NonNullable<ParkedRow['resolution']>;
}) {
  const t = await getT('admin');
  return (
    <div className="rounded-control bg-ok-soft p-4">
      <p className="font-semibold">{t(`parked.ways.${action}.done`)}</p>
      <p className="whitespace-pre-line">{note}</p>
      <p className="mt-1 text-sm">
        {by} · <When at={at} />
      </p>
    </div>
  );
}
