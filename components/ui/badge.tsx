import { clsx } from 'clsx';
import type { ReactNode } from 'react';

const LOOKS = {
  neutral: 'bg-sunken text-ink',
  accent: 'bg-accent-soft text-accent-strong',
  ok: 'bg-ok-soft text-ok',
  warn: 'bg-warn-soft text-warn',
  danger: 'bg-danger-soft text-danger',
} as const;

type BadgeProps = { tone?: keyof typeof LOOKS; className?: string; children: ReactNode };

/** A word that says what state something is in. */
export function Badge({ tone = 'neutral', className, children }: BadgeProps) {
  return (
    <span
      className={clsx(
        'inline-flex items-center whitespace-nowrap rounded-full px-2.5 py-0.5 font-semibold text-[0.8125rem]',
        LOOKS[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
