import { clsx } from 'clsx';
import { Ellipsis } from 'lucide-react';
import Link from 'next/link';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { mayDo, type Role } from '@/lib/domain/permissions';
import { countParked } from '@/lib/orders/operator-parked';
import { ENTRIES, type MenuEntry, type Section } from './menu-entries';

/** How many entries stand at the thumb of a phone beside “more”. */
const AT_HAND = 4;

type MenuProps = { active: Section | null; role: Role };

/** Where an operator can go: what their role may see, at the left of a desk and at the bottom of a phone. */
export async function Menu({ active, role }: MenuProps) {
  const t = await getT('admin');
  const entries = ENTRIES.filter((entry) => mayDo(role, entry.needs));
  const atHand = entries.length > AT_HAND + 1 ? entries.slice(0, AT_HAND) : entries;
  const rest = entries.slice(atHand.length);
  return (
    <nav
      aria-label={t('nav.label')}
      className="fixed inset-x-0 bottom-0 z-30 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] lg:static lg:-mx-1 lg:min-h-0 lg:overflow-y-auto lg:border-0 lg:px-1 lg:pb-0"
    >
      <ul className="flex *:flex-1 lg:grid lg:grid-cols-1 lg:gap-0.5">
        {atHand.map((entry) => (
          <MenuLink key={entry.section} entry={entry} isActive={entry.section === active} />
        ))}
        {rest.length > 0 && <More entries={rest} active={active} />}
        {rest.map((entry) => (
          <MenuLink key={entry.section} entry={entry} isActive={entry.section === active} className="max-lg:hidden" />
        ))}
      </ul>
    </nav>
  );
}

async function More({ entries, active }: { entries: readonly MenuEntry[]; active: Section | null }) {
  const t = await getT('admin');
  const isHere = entries.some((entry) => entry.section === active);
  return (
    <li className="lg:hidden">
      <details className="group relative">
        <summary className={clsx(LINK, 'cursor-pointer list-none', isHere && 'font-bold text-accent')}>
          <Ellipsis aria-hidden className="size-5" />
          <span>{t('nav.more')}</span>
        </summary>
        <ul className="absolute right-2 bottom-full mb-2 grid max-h-[70dvh] w-56 gap-0.5 overflow-y-auto rounded-card border border-line bg-surface p-2 shadow-lg">
          {entries.map((entry) => (
            <MenuLink key={entry.section} entry={entry} isActive={entry.section === active} isListed />
          ))}
        </ul>
      </details>
    </li>
  );
}

const LINK =
  'relative flex min-h-14 flex-col items-center justify-center gap-0.5 rounded-control px-1 text-muted text-xs hover:bg-sunken hover:text-ink aria-[current]:font-bold aria-[current]:text-accent lg:scroll-mt-96 lg:aria-[current]:[scroll-initial-target:nearest] lg:min-h-10 lg:flex-row lg:justify-start lg:gap-3 lg:px-3 lg:text-[0.9375rem] lg:aria-[current]:bg-accent-soft lg:aria-[current]:text-accent-strong';

type MenuLinkProps = { entry: MenuEntry; isActive: boolean; isListed?: boolean; className?: string };

async function MenuLink({ entry: { section, path, Icon }, isActive, isListed, className }: MenuLinkProps) {
  const t = await getT('admin');
  return (
    <li className={className}>
      <Link
        href={href(await getLocale(), path)}
        prefetch={false}
        aria-current={isActive ? 'page' : undefined}
        className={clsx(
          LINK,
          isListed &&
            'max-lg:min-h-12 max-lg:flex-row max-lg:justify-start max-lg:gap-3 max-lg:px-3 max-lg:text-[0.9375rem]',
        )}
      >
        <Icon aria-hidden className="size-5 shrink-0" />
        <span>{t(`nav.${section}`)}</span>
        {section === 'parked' && <Parked />}
      </Link>
    </li>
  );
}

/** How much waits for a person. */
async function Parked() {
  const parked = await countParked();
  if (parked === 0) return null;
  const t = await getT('admin');
  return (
    <span className="absolute top-1.5 left-1/2 ml-2 min-w-5 rounded-full bg-danger px-1.5 text-center font-bold text-paper text-xs leading-5 lg:static lg:ml-auto">
      <span aria-hidden>{parked}</span>
      <span className="sr-only">{t('nav.parkedCount', { count: parked })}</span>
    </span>
  );
}
