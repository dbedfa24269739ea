import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type NothingProps = { Icon: LucideIcon; title: string; text?: string; children?: ReactNode };

/** A list with nothing in it, and what to do about that. */
export function Nothing({ Icon, title, text, children }: NothingProps) {
  return (
    <div className="flex flex-col items-center gap-3 rounded-card bg-sunken px-6 py-14 text-center">
      <Icon aria-hidden className="size-11 text-muted" strokeWidth={1.25} />
      <p className="font-semibold text-lg">{title}</p>
      {text && <p className="max-w-md text-muted">{text}</p>}
      {children}
    </div>
  );
}
