import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import { getLocale, getT } from '@/i18n/server';
import { shortDateText } from '@/i18n/when';
import type { BuyerOrder } from '@/lib/orders/buyer-order';

const STAGES: readonly BuyerOrder['status'][] = ['paid', 'preparing', 'shipped', 'delivered'];

/** The way of an order from payment to the door, with the day of each step; nothing for one that was cancelled. */
export async function StageBar({ order }: { order: Pick<BuyerOrder, 'status' | 'reachedAt'> }) {
  const { status, reachedAt } = order;
  if (status === 'cancelled') return null;
  const t = await getT('orders');
  const locale = await getLocale();
  const current = status === 'confirmed' ? STAGES.length : STAGES.indexOf(status);
  return (
    <ol aria-label={t('progress')} className="grid grid-cols-4">
      {STAGES.map((stage, index) => {
        const isDone = index <= current;
        const at = reachedAt.get(stage);
        return (
          <li
            key={stage}
            aria-current={index === current ? 'step' : undefined}
            className={clsx('text-center text-sm', isDone ? 'font-semibold text-ink' : 'text-muted')}
          >
            <span className="flex items-center">
              <span
                aria-hidden
                className={clsx('h-0.5 flex-1', index === 0 ? 'invisible' : isDone ? 'bg-accent' : 'bg-line')}
              />
              <span
                aria-hidden
                className={clsx(
                  'grid size-7 place-items-center rounded-full border-2',
                  isDone ? 'border-accent bg-accent text-accent-ink' : 'border-edge bg-surface',
                )}
              >
                {isDone && <Check className="size-4" strokeWidth={3} />}
              </span>
              <span
                aria-hidden
                className={clsx(
                  'h-0.5 flex-1',
                  index === STAGES.length - 1 ? 'invisible' : index < current ? 'bg-accent' : 'bg-line',
                )}
              />
            </span>
            <span className="mt-2 block">{t(`status.${stage}`)}</span>
            {isDone && at && (
              <time dateTime={at.toISOString()} className="block font-normal text-muted text-xs">
                {shortDateText(at, locale)}
              </time>
            )}
          </li>
        );
      })}
    </ol>
  );
}
