import { getT } from '@/i18n/server';

const UNITS = [
  { unit: 'ms', ms: 1, upTo: 1_000 },
  { unit: 's', ms: 1_000, upTo: 60_000 },
  { unit: 'min', ms: 60_000, upTo: 3_600_000 },
  { unit: 'h', ms: 3_600_000, upTo: 86_400_000 },
  { unit: 'd', ms: 86_400_000, upTo: Number.POSITIVE_INFINITY },
] as const;

/** How long something took or takes, in the unit that says it best. */
export async function durationText(ms: number): Promise<string> {
  const t = await getT('admin');
  const { unit, ms: unitMs } = UNITS.find(({ upTo }) => ms < upTo) ?? UNITS[4];
  return t(`duration.${unit}`, { value: Math.round((ms / unitMs) * 10) / 10 });
}

/** How long after the one before. */
export async function Gap({ from, to }: { from: Date; to: Date }) {
  const t = await getT('admin');
  const gapMs = Math.max(0, to.getTime() - from.getTime());
  return t('signals.after', { duration: await durationText(gapMs) });
}
