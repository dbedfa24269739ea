import { SearchX } from 'lucide-react';
import { Nothing } from '@/components/account/nothing';
import { buttonClass } from '@/components/ui/button';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';

/** No such thing of this member's: what is another's looks the same. */
export default async function AccountNotFound() {
  const t = await getT('site');
  return (
    <Nothing Icon={SearchX} title={t('notFound.title')} text={t('notFound.text')}>
      <a href={href(await getLocale(), '/account')} className={buttonClass()}>
        {t('header.account')}
      </a>
    </Nothing>
  );
}
