'use client';

import { useEffect, useState } from 'react';
import { fill } from '@/i18n/fill';

type CountdownProps = {
  /** Milliseconds since 1970. */
  dueAtMs: number;
  words: Record<'days' | 'hours' | 'minutes' | 'over', string>;
};

const MINUTE_MS = 60_000;

/** How much time is left, to the minute. Empty until the browser's clock can be asked. */
export function Countdown({ dueAtMs, words }: CountdownProps) {
  const [nowMs, setNowMs] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setNowMs(Date.now());
    tick();
    const timer = setInterval(tick, MINUTE_MS / 4);
    return () => clearInterval(timer);
  }, []);
  return nowMs === null ? null : <strong className="tabular-nums">{leftWords(dueAtMs - nowMs, words)}</strong>;
}

function leftWords(leftMs: number, words: CountdownProps['words']): string {
  if (leftMs <= 0) return words.over;
  const minutes = Math.ceil(leftMs / MINUTE_MS);
  const [days, hours] = [Math.floor(minutes / 1_440), Math.floor(minutes / 60) % 24];
  if (days > 0) return fill(words.days, { days, hours });
  return hours > 0 ? fill(words.hours, { hours, minutes: minutes % 60 }) : fill(words.minutes, { minutes });
}
