import { getT } from '@/i18n/server';
import type { AuditRow } from '@/lib/orders/operator-dossier';
import { Card } from './card';
import { When } from './when';

const KNOWN = [
  'refund.request',
  'refund.propose',
  'refund.approve',
  'refund.decline',
  'refund.again',
  'refund.end',
  'refund.account',
  'refund.ask-account',
  'payment.ask',
  'parked.resolve',
  'job.retry',
  'order.cancel',
  'parcel.send',
  'parcel.take-back',
  'parcel.register',
  'order.move',
  'claim.approve',
  'claim.refuse',
  'claim.collect',
  'claim.receive',
  'claim.inspect',
  'claim.convert',
  'claim.refund',
  'claim.send',
  'claim.withdraw',
  'receipt.retry',
] as const;

/** Who did what to this order. */
export async function AuditCard({ rows }: { rows: readonly AuditRow[] }) {
  const t = await getT('admin');
  return (
    <Card id="audit" className="order-5" title={t('order.audit')}>
      {rows.length === 0 && <p className="text-muted text-sm">{t('order.auditEmpty')}</p>}
      <ol className="space-y-2.5 text-[0.9375rem]">
        {rows.map((row) => (
          <li key={row.id}>
            <p className="font-medium">
              <Action action={row.action} />
            </p>
            <p className="text-muted text-sm">
              {row.operator} · <When at={row.at} />
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}

async function Action({ action }: { action: string }) {
  const t = await getT('admin');
  const known = KNOWN.find((word) => word === action);
  // Message names cannot have dots in them.
  return known ? t(`audit.${keyOf(known)}`) : t('audit.other', { action });
}

type Underscored<A extends string> = A extends `${infer Head}.${infer Tail}` ? `${Head}_${Tail}` : A;

const keyOf = <A extends string>(action: A) => action.replace('.', '_') as Underscored<A>;
