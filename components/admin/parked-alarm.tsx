import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { getLocale, getT } from '@/i18n/server';
import { address } from './addresses';
import { Allowed } from './allowed';

/** Loud, because somebody's money may be waiting. */
export async function ParkedAlarm({ count }: { count: number }) {
  const locale = await getLocale();
  const t = await getT('admin');
  return (
    <Notice tone="danger" title={t('home.parkedTitle', { count })} className="mb-6">
      <p>{t('home.parkedText')}</p>
      <Allowed to="parked.read">
        <Link
          href={address(locale, '/admin/parked', {})}
          prefetch={false}
          className={buttonClass({ variant: 'danger', size: 'sm' }, 'mt-3')}
        >
          {t('home.parkedLink')}
        </Link>
      </Allowed>
    </Notice>
  );
}
