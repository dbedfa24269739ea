import { clsx } from 'clsx';
import Link from 'next/link';
import { LinkPending } from './link-pending';

export type Tab = { key: string; label: string; href: string; isActive: boolean };

/** Links that show another part of the same list; they scroll sideways on a phone. */
export function Tabs({ label, tabs, className }: { label: string; tabs: readonly Tab[]; className?: string }) {
  return (
    <nav aria-label={label} className={clsx('-mx-4 overflow-x-auto px-4 md:mx-0 md:px-0', className)}>
      <ul className="flex w-max min-w-full gap-1 border-line border-b">
        {tabs.map((tab) => (
          <li key={tab.key}>
            <Link
              href={tab.href}
              prefetch={false}
              aria-current={tab.isActive ? 'page' : undefined}
              className="-mb-px inline-flex min-h-11 items-center whitespace-nowrap border-transparent border-b-2 px-3 text-[0.9375rem] text-muted hover:text-ink aria-[current]:border-accent aria-[current]:font-bold aria-[current]:text-ink"
            >
              <LinkPending>{tab.label}</LinkPending>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
