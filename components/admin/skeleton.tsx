import { getT } from '@/i18n/server';

/** Stands where something is being read that takes a moment: as high as what comes, so that nothing jumps. */
export async function Skeleton({ rows }: { rows: number }) {
  const t = await getT('desk');
  return (
    <div role="status" className="grid gap-3">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: rows }, (_, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike.
          key={index}
          aria-hidden
          className="h-24 rounded-card bg-sunken motion-safe:animate-pulse"
        />
      ))}
    </div>
  );
}
