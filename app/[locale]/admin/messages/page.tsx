import type { Metadata } from 'next';
import Link from 'next/link';
import { address } from '@/components/admin/addresses';
import { MessageTable } from '@/components/admin/message-table';
import { Empty, PageHead } from '@/components/admin/page-head';
import { SearchBox } from '@/components/admin/search-box';
import { buttonClass } from '@/components/ui/button';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { listMessages } from '@/lib/messages/list-messages';
import { requirePermission } from '@/lib/operators/require-permission';
import { Desk } from '../desk';
import { again } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('settings'))('messages.title') };
}

/** What the shop has told buyers, and what is still on its way. */
export default async function MessagesPage({ searchParams }: PageProps<'/[locale]/admin/messages'>) {
  const operator = await requirePermission('orders.read', await getLocale(), '/admin/messages');
  const { q, before } = await searchParams;
  const search = typeof q === 'string' ? q.trim().toUpperCase().slice(0, 40) : '';
  const last = typeof before === 'string' && /^\d{1,9}$/.test(before) ? Number(before) : null;
  const [locale, t, { rows, older }] = await Promise.all([
    getLocale(),
    getT('settings'),
    listMessages(search || null, last),
  ]);
  return (
    <Desk active="messages" operator={operator}>
      <PageHead title={t('messages.title')} lead={t('messages.lead')}>
        <Link
          href={href(locale, '/admin/messages/templates')}
          prefetch={false}
          className={buttonClass({ variant: 'secondary', size: 'sm' })}
        >
          {t('messages.templates')}
        </Link>
      </PageHead>
      <SearchBox
        id="message-search"
        path="/admin/messages"
        label={t('messages.search')}
        hint={t('messages.searchHint')}
        search={search}
        kept={{}}
      />
      {rows.length === 0 ? (
        <Empty title={t(search ? 'messages.notFound' : 'messages.none')} />
      ) : (
        <MessageTable rows={rows} again={again} />
      )}
      {older !== null && (
        <p className="mt-5 text-center">
          <Link
            href={address(locale, '/admin/messages', { q: search, before: String(older) })}
            prefetch={false}
            className={buttonClass({ variant: 'secondary', size: 'sm' })}
          >
            {t('messages.older')}
          </Link>
        </p>
      )}
    </Desk>
  );
}
