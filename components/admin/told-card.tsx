import { Badge } from '@/components/ui/badge';
import { getT } from '@/i18n/server';
import type { Told } from '@/lib/messages/told';
import { Card } from './card';
import { When } from './when';

const TONES = { waiting: 'warn', sent: 'ok', dropped: 'neutral' } as const;

/** What the buyer has been told. */
export async function ToldCard({ messages }: { messages: readonly Told[] }) {
  const t = await getT('delivery');
  return (
    <Card id="told" className="order-5" title={t('messages.title')}>
      {messages.length === 0 && <p className="text-muted text-sm">{t('messages.none')}</p>}
      <ol className="space-y-2 text-[0.9375rem]">
        {messages.map(({ id, kind, status, at }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-medium">{t(`messages.kind.${kind}`)}</span>
            <Badge tone={TONES[status]}>{t(`messages.${status}`)}</Badge>
            <span className="text-muted text-sm">
              <When at={at} look="short" />
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
