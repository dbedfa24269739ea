import { Notice } from '@/components/ui/notice';
import { getT } from '@/i18n/server';

/** Told only to those without JavaScript, who would press the button in vain. */
export async function NeedsScript() {
  const t = await getT('checkout');
  return (
    <noscript>
      <Notice tone="warn" title={t('noscript.title')} className="mb-6">
        {t('noscript.text')}
      </Notice>
    </noscript>
  );
}
