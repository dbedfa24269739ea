import { getT } from '@/i18n/server';

const UNITS = [
  { unit: 'ms', ms: 1, upTo: 1_000 },
  { unit: 's', ms: 1_000, upTo: 60_000 },
  { unit: 'min', ms: 60_000, upTo: 3_600_000 },
  { unit: 'h', ms: 3_600_000, upTo: 86_400_000 },
  { unit: 'd', ms: 86_400_000, upTo: Number.POSITIVE_INFINITY },
] as const;

/** How long after the one before, in the unit that says it best. */
export async function Gap({ from, to }: { from: Date; to: Date }) {
  const t = await getT('admin');
  const gapMs = Math.max(0, to.getTime() - from.getTime());
  const { unit, ms } = UNITS.find(({ upTo }) => gapMs < upTo) ?? UNITS[4];
  const value = Math.round((gapMs / ms) * 10) / 10;
  return t('signals.after', { duration: t(`duration.${unit}`, { value }) });
}
