'use client';

import { ChevronDown } from 'lucide-react';
import { formatMoney } from '@/i18n/money';
import type { OfferedWay } from '@/lib/iamport/offered-way';
import { wayOf } from './typed';
import { useWords } from './words';

/** For whoever tries the demo out: every PG with each of its methods, whichever serves the tiles above. */
export function TrialWays({ ways, chosen }: { ways: readonly OfferedWay[]; chosen: string }) {
  const { t } = useWords();
  const pgs = [...new Set(ways.map(({ pg }) => pg))];
  return (
    <details className="group mt-4 rounded-control border border-line border-dashed px-3.5" open={chosen !== ''}>
      <summary className="flex min-h-11 items-center justify-between gap-3 py-2 font-medium text-muted hover:text-ink">
        {t('method.trial')}
        <ChevronDown
          aria-hidden
          className="size-4 shrink-0 transition-transform group-open:rotate-180 motion-reduce:transition-none"
        />
      </summary>
      <p className="pb-1 text-muted text-sm">{t('method.trialNote')}</p>
      <ul className="divide-y divide-line pb-2">
        {pgs.map((pg) => (
          <Pg key={pg} ways={ways.filter((way) => way.pg === pg)} chosen={chosen} />
        ))}
      </ul>
    </details>
  );
}

function Pg({ ways, chosen }: { ways: readonly OfferedWay[]; chosen: string }) {
  const [first] = ways;
  if (!first) return null;
  return (
    <li className="py-2">
      <span className="block font-medium">
        <span lang="ko">{first.pgName}</span> <span className="font-normal text-muted text-sm">{first.pg}</span>
      </span>
      <span className="flex flex-wrap gap-x-5">
        {ways.map((way) => (
          <TrialWay key={way.payMethod} way={way} isChosen={wayOf(way) === chosen} />
        ))}
      </span>
    </li>
  );
}

function TrialWay({ way, isChosen }: { way: OfferedWay; isChosen: boolean }) {
  const { t, locale } = useWords();
  const { obstacle, payMethod, pgName, pg, foreignCharge } = way;
  const name = t(`method.${payMethod}`);
  return (
    <label className="inline-flex min-h-11 items-center gap-2">
      <input
        type="radio"
        name="way"
        value={wayOf(way)}
        defaultChecked={isChosen && !obstacle}
        disabled={obstacle !== null}
        aria-label={`${pgName} (${pg}) ${name}`}
        className="size-5 accent-accent"
      />
      <span className={obstacle ? 'text-muted' : ''}>
        {name}
        {foreignCharge && ` ${formatMoney(foreignCharge, locale)}`}
        {obstacle && ` (${t(`method.${obstacle.code}`, { limit: formatMoney(obstacle.limit, locale) })})`}
      </span>
    </label>
  );
}
