import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import { getLocale, getT } from '@/i18n/server';
import { countWaitingParked } from '@/lib/payment/parked-approval';
import { countWaitingRefunds } from '@/lib/payment/refund-approval';
import { address } from './addresses';

/** That refunds wait for a second person; quiet when none does. */
export async function WaitingAlarm() {
  const count = (await countWaitingRefunds()) + (await countWaitingParked());
  if (count === 0) return null;
  const t = await getT('safety');
  return (
    <Notice tone="warn" title={t('approval.alarm', { count })} className="mb-6">
      <Link
        href={address(await getLocale(), '/admin/refunds', {})}
        prefetch={false}
        className="inline-flex min-h-11 items-center underline underline-offset-4"
      >
        {t('approval.alarmLink')}
      </Link>
    </Notice>
  );
}
