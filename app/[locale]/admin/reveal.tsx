import { Allowed } from '@/components/admin/allowed';
import { RevealBox } from '@/components/admin/reveal-box';
import { getLocale, getT } from '@/i18n/server';
import { revealReasons } from '@/lib/operators/reveal';
import { reveal } from './orders/reveal-action';

/** The way to a customer's covered data, for who may have it. `subject` is an order's number, or an imp_uid or merchant_uid. */
export async function Reveal({ subject }: { subject: string }) {
  const t = await getT('staff');
  const admin = await getT('admin');
  return (
    <Allowed to="customers.reveal">
      <RevealBox
        action={reveal.bind(null, await getLocale(), subject)}
        reasons={revealReasons.map((value) => ({ value, name: t(`reveal.reasons.${value}`) }))}
        words={{
          ...{ why: t('reveal.why'), show: t('reveal.show'), busy: t('reveal.busy'), written: t('reveal.written') },
          ...{ tel: admin('order.tel'), email: admin('order.email'), address: admin('order.address') },
        }}
      />
    </Allowed>
  );
}
