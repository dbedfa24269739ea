import { Badge } from '@/components/ui/badge';
import { formatter, getLocale, getT } from '@/i18n/server';
import type { ShelfState, ShelfTimes } from '@/lib/domain/shelf-state';

const TONES = { 'on-sale': 'ok', upcoming: 'accent', ended: 'neutral', hidden: 'neutral' } as const;

const MINUTE = { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** Whether customers can have it, and from or until when. Said of everything but what is simply on sale, unless `always`. */
export async function ShelfBadge({ of, always = false }: { of: ShelfTimes & { shelf: ShelfState }; always?: boolean }) {
  const locale = await getLocale();
  const t = await getT('goods');
  const { shelf, publishedAt, publishUntil } = of;
  if (shelf === 'on-sale' && !publishUntil && !always) return null;
  const at = shelf === 'upcoming' ? publishedAt : shelf === 'hidden' ? null : publishUntil;
  const words =
    at && t(`shelf.${shelf === 'upcoming' ? 'from' : 'until'}`, { at: formatter(locale).dateTime(at, MINUTE) });
  return <Badge tone={TONES[shelf]}>{[t(`states.${shelf}`), words].filter(Boolean).join(' · ')}</Badge>;
}
