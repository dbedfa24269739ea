import { getT } from '@/i18n/server';
import type { ParkedAction } from '@/lib/domain/parked';
import { banks } from '@/lib/iamport/banks';
import type { ParkedRow } from '@/lib/orders/operator-parked';
import { ResolveForm, type ResolveState } from './resolve-form';

type Act = (previous: ResolveState, form: FormData) => Promise<ResolveState>;

/** The ways out of a parked item, each closed until it is wanted; the only one is open. */
export async function ParkedWays({ item, actionFor }: { item: ParkedRow; actionFor: (way: ParkedAction) => Act }) {
  const t = await getT('admin');
  const shared = {
    note: t('parked.note'),
    noteHint: t('parked.noteHint'),
    target: t('parked.target'),
    targetHint: t('parked.targetHint'),
    holder: t('parked.account.holder'),
    bank: t('parked.account.bank'),
    bankChoose: t('parked.account.bankChoose'),
    number: t('parked.account.number'),
    busy: t('parked.resolving'),
  };
  return item.actions.map((way) => (
    <details key={way} open={item.actions.length === 1} className="rounded-control border border-line px-4">
      <summary className="flex min-h-11 cursor-pointer items-center font-semibold">
        {t(`parked.ways.${way}.title`)}
      </summary>
      <div className="space-y-3 pb-4">
        <p className="text-muted text-sm">{t(`parked.ways.${way}.text`)}</p>
        <ResolveForm
          id={`${item.id}-${way}`}
          action={actionFor(way)}
          words={{ ...shared, submit: t(`parked.ways.${way}.submit`) }}
          asks={asksOf(way, item)}
          banks={banks}
        />
      </div>
    </details>
  ));
}

function asksOf(way: ParkedAction, { needsAccount, kind }: ParkedRow): 'nothing' | 'reason' | 'target' | 'account' {
  switch (way) {
    case 'ignore':
      return 'reason';
    case 'link':
      return 'target';
    case 'refund':
      return needsAccount ? 'account' : 'nothing';
    case 'adopt':
      // What is over goes back.
      return kind === 'deposit-over' ? 'account' : 'nothing';
  }
}
