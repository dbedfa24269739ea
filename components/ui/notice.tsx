import { clsx } from 'clsx';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

export type Tone = 'info' | 'ok' | 'warn' | 'danger';

const LOOKS = {
  info: { box: 'bg-sunken border-line', mark: 'text-ink', Icon: Info },
  ok: { box: 'bg-ok-soft border-ok/40', mark: 'text-ok', Icon: CircleCheck },
  warn: { box: 'bg-warn-soft border-warn/40', mark: 'text-warn', Icon: TriangleAlert },
  danger: { box: 'bg-danger-soft border-danger/40', mark: 'text-danger', Icon: CircleAlert },
} as const;

type NoticeProps = {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  /** `alert` interrupts a screen reader (something went wrong just now), `status` waits for a pause. */
  role?: 'alert' | 'status';
  className?: string;
};

/** A message in the page, told by a mark and words, never by colour alone. */
export function Notice({ tone = 'info', title, children, role, className }: NoticeProps) {
  const { box, mark, Icon } = LOOKS[tone];
  return (
    <div role={role} className={clsx('flex gap-3 rounded-card border p-4', box, className)}>
      <Icon aria-hidden className={clsx('mt-0.5 size-5 shrink-0', mark)} />
      <div className="min-w-0 flex-1 space-y-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-[0.9375rem]">{children}</div>}
      </div>
    </div>
  );
}
