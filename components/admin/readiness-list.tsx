import { clsx } from 'clsx';
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { getT } from '@/i18n/server';
import type { Light, ReadinessLine } from '@/lib/domain/readiness';

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

async function Line({ line: { key, light, facts } }: { line: ReadinessLine }) {
  const t = await getT('safety');
  const { Icon, mark } = LIGHTS[light];
  return (
    <li className="flex items-start gap-3 p-4">
      <Icon aria-hidden className={clsx('mt-0.5 size-5 shrink-0', mark)} />
      <div className="min-w-0">
        <p className="font-semibold">{t(`readiness.lines.${key}.title`)}</p>
        <p className="break-words text-muted text-sm">
          {t(`readiness.lines.${key}.${light === 'green' ? 'right' : 'wrong'}`, facts)}
        </p>
      </div>
    </li>
  );
}
