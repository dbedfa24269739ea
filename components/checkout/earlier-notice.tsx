import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';

type EarlierNoticeProps = { kind: 'ordered' | 'confirming'; path: `/${string}` };

/** This browser has just paid, or may have: before it does so again. */
export async function EarlierNotice({ kind, path }: EarlierNoticeProps) {
  const locale = await getLocale();
  const t = await getT('checkout');
  return (
    <Notice tone="warn" title={t(`earlier.${kind}Title`)} className="mb-6">
      <p>{t(`earlier.${kind}Text`)}</p>
      <a href={href(locale, path)} className={buttonClass({ variant: 'secondary', size: 'sm' }, 'mt-3')}>
        {t(`earlier.${kind}Action`)}
      </a>
    </Notice>
  );
}
