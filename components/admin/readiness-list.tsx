import { clsx } from 'clsx';
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import type { Light, ReadinessKey, ReadinessLine } from '@/lib/domain/readiness';
import { When } from './when';

const LIGHTS = {
  red: { Icon: CircleAlert, mark: 'text-danger' },
  amber: { Icon: TriangleAlert, mark: 'text-warn' },
  green: { Icon: CircleCheck, mark: 'text-ok' },
} as const satisfies Record<Light, object>;

const ORDER = ['red', 'amber', 'green'] as const;

/** The list before opening: what must be mended first, then what wants a look, then what is right. */
export async function ReadinessList({ lines }: { lines: readonly ReadinessLine[] }) {
  const t = await getT('safety');
  return ORDER.map((light) => {
    const shown = lines.filter((line) => line.light === light);
    if (shown.length === 0) return null;
    return (
      <section key={light} aria-labelledby={`light-${light}`} className="mb-6">
        <h2 id={`light-${light}`} className="mb-2 font-bold text-lg">
          {t(`readiness.lights.${light}`, { count: shown.length })}
        </h2>
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {shown.map((line) => (
            <Line key={line.key} line={line} />
          ))}
        </ul>
      </section>
    );
  });
}

/** Where an operator mends it; the rest is mended in the settings. */
const PLACES: Partial<Record<ReadinessKey, `/admin${string}`>> = {
  sweep: '/admin/reconciliation',
  books: '/admin',
  parked: '/admin/parked',
  policies: '/admin/policies',
  seller: '/admin/settings',
  business: '/admin/settings',
  mailOrder: '/admin/settings',
  goods: '/admin/products',
  demoOperator: '/admin/staff',
  owners: '/admin/staff',
  factor: '/admin/staff',
  access: '/admin/audit/access',
};

async function Line({ line: { key, light, facts, at } }: { line: ReadinessLine }) {
  const locale = await getLocale();
  const t = await getT('safety');
  const title = t(`readiness.lines.${key}.title`);
  const place = PLACES[key];
  const { Icon, mark } = LIGHTS[light];
  return (
    <li className="flex items-start gap-3 p-4">
      <Icon aria-hidden className={clsx('mt-0.5 size-5 shrink-0', mark)} />
      <div className="min-w-0">
        <p className="font-semibold">
          {place ? (
            <Link href={href(locale, place)} prefetch={false} className="underline decoration-line underline-offset-4">
              {title}
            </Link>
          ) : (
            title
          )}
        </p>
        <p className="break-words text-muted text-sm">
          {t(`readiness.lines.${key}.${light === 'green' ? 'right' : 'wrong'}`, facts)}
          {at && (
            <>
              {' · '}
              <When at={at} look="short" />
            </>
          )}
        </p>
      </div>
    </li>
  );
}
