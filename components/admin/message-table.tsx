import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import type { Locale } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import type { MessageRow } from '@/lib/messages/list-messages';
import { ActionButton, type ActionMessage } from './action-button';
import { orderAddress } from './addresses';
import { Allowed } from './allowed';
import { cellClass, ListRow, ListTable } from './list-table';
import { When } from './when';

const TONES = { planned: 'neutral', waiting: 'warn', sent: 'ok', dropped: 'neutral', stopped: 'danger' } as const;

type MessageTableProps = {
  rows: readonly MessageRow[];
  again: (locale: Locale, messageId: number) => Promise<ActionMessage>;
};

/** Messages with what each is about, to whom, and where it stands. */
export async function MessageTable({ rows, again }: MessageTableProps) {
  const t = await getT('settings');
  const columns = (['kind', 'to', 'order', 'state', 'act'] as const).map((key) => ({
    key,
    label: t(`messages.columns.${key}`),
  }));
  return (
    <ListTable caption={t('messages.title')} columns={columns}>
      {rows.map((row) => (
        <Row key={row.id} row={row} again={again} />
      ))}
    </ListTable>
  );
}

async function Row({ row, again }: { row: MessageRow } & Pick<MessageTableProps, 'again'>) {
  const [locale, t, words] = await Promise.all([getLocale(), getT('settings'), getT('delivery')]);
  const { id, kind, state, at, to, orderNumber, byMail, byText, failed, lastError, resends } = row;
  const ways = [byMail && t('messages.byMail'), byText && t('messages.byText')].filter(Boolean).join(', ');
  return (
    <ListRow>
      <td className={cellClass()}>
        <span className="font-semibold">{words(`messages.kind.${kind}`)}</span>
        <span className="block text-muted text-sm">
          <When at={at} look="short" />
        </span>
      </td>
      <td className={cellClass('break-all max-md:col-span-2')}>{to ?? '–'}</td>
      <td className={cellClass('whitespace-nowrap tabular-nums max-md:col-span-2')}>
        {orderNumber ? (
          <Link href={orderAddress(locale, orderNumber)} prefetch={false} className="underline underline-offset-4">
            {orderNumber}
          </Link>
        ) : (
          '–'
        )}
      </td>
      <td className={cellClass('max-md:col-span-2')}>
        <Badge tone={TONES[state]}>{words(`messages.${state}`)}</Badge>
        <span className="block text-muted text-sm">
          {ways} {resends > 0 && t('messages.resent', { count: resends })}
          {failed > 0 && t('messages.failed', { count: failed })}
        </span>
        {lastError && <code className="block max-w-xs break-words text-muted text-xs">{lastError.slice(0, 200)}</code>}
      </td>
      <td className={cellClass('max-md:col-span-2')}>
        {row.maySendAgain && (
          <Allowed to="messages.send">
            <ActionButton
              action={again.bind(null, locale, id)}
              label={t('messages.again.label')}
              busyLabel={t('busy')}
            />
          </Allowed>
        )}
      </td>
    </ListRow>
  );
}
