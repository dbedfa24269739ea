import { getT } from '@/i18n/server';
import type { SettingMove } from '@/lib/settings/change-settings';
import { When } from './when';

/** Who set what to what, the last first. */
export async function SettingHistory({ moves }: { moves: readonly SettingMove[] }) {
  const t = await getT('settings');
  if (moves.length === 0) return <p className="text-muted">{t('shop.noHistory')}</p>;
  return (
    <ol className="divide-y divide-line">
      {moves.map(({ id, name, from, to, at, by }) => (
        <li key={id} className="grid gap-x-4 py-2 sm:grid-cols-[9rem_minmax(0,1fr)_auto]">
          <span className="text-muted text-sm">
            <When at={at} look="short" />
          </span>
          <span className="min-w-0 break-words">
            <strong className="font-semibold">{t(`shop.names.${name}`)}</strong>{' '}
            {t('shop.from', { from: from ?? t('shop.nothing'), to: to ?? t('shop.nothing') })}
          </span>
          <span className="break-all text-muted text-sm">{by}</span>
        </li>
      ))}
    </ol>
  );
}
