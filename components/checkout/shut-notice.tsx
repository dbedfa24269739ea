import { Notice } from '@/components/ui/notice';
import { getT } from '@/i18n/server';
import { takesOrders } from '@/lib/readiness/opening';

/** Says before anything is typed that the shop takes no orders now. */
export async function ShutNotice() {
  if (await takesOrders()) return null;
  const t = await getT('checkout');
  return (
    <Notice tone="warn" title={t('shut.title')} role="status" className="mb-6">
      {t('shut.text')}
    </Notice>
  );
}
