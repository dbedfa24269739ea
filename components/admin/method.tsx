import { getT } from '@/i18n/server';
import { payMethods } from '@/lib/iamport/channels';

type MethodProps = { pgName: string; payMethod: string };

/** How somebody pays: 신용카드 · KG이니시스. */
export async function Method({ pgName, payMethod }: MethodProps) {
  const t = await getT('admin');
  const known = payMethods.find((method) => method === payMethod);
  return (
    <>
      {known ? t(`methods.${known}`) : t('methods.other')} <span className="text-muted">· {pgName}</span>
    </>
  );
}
