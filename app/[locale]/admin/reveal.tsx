import { RevealBox } from '@/components/admin/reveal-box';
import { getLocale, getT } from '@/i18n/server';
import { mayDo, type Role } from '@/lib/domain/permissions';
import { revealReasons } from '@/lib/operators/reveal';
import { reveal } from './orders/reveal-action';

/** The way to a customer's covered data, for who may have it. `subject` is an order's number, or an imp_uid or merchant_uid. */
export async function Reveal({ subject, role }: { subject: string; role: Role }) {
  if (!mayDo(role, 'customers.reveal')) return null;
  const t = await getT('staff');
  const admin = await getT('admin');
  return (
    <RevealBox
      action={reveal.bind(null, await getLocale(), subject)}
      reasons={revealReasons.map((value) => ({ value, name: t(`reveal.reasons.${value}`) }))}
      words={{
        ...{ why: t('reveal.why'), show: t('reveal.show'), busy: t('reveal.busy'), written: t('reveal.written') },
        ...{ tel: admin('order.tel'), email: admin('order.email'), address: admin('order.address') },
      }}
    />
  );
}
