import { clsx } from 'clsx';
import type { PlannerWords } from './refund-planner';
import type { PlanSum, PlanView } from './use-refund-plan';

/** What the choice comes to, told again whenever it changes. */
export function RefundPlanBox({ view, words }: { view: PlanView | null; words: PlannerWords }) {
  return (
    <section
      aria-label={words.planHeading}
      aria-live="polite"
      aria-busy={view === null}
      className="rounded-control bg-sunken p-4"
    >
      <h3 className="mb-2 font-bold">{words.planHeading}</h3>
      {view === null && <p className="text-muted">{words.looking}</p>}
      {view?.kind === 'none' && <p className="text-muted">{view.text || words.choose}</p>}
      {view?.kind === 'plan' && <PlanSums sums={view.sums} />}
    </section>
  );
}

/** The sums of a plan, one under the other. */
export const PlanSums = ({ sums }: { sums: readonly PlanSum[] }) => (
  <dl className="space-y-1.5 text-[0.9375rem]">
    {sums.map(({ name, value, isStrong }) => (
      <div key={name} className={clsx('flex justify-between gap-4', isStrong && 'font-bold')}>
        <dt className={isStrong ? undefined : 'text-muted'}>{name}</dt>
        <dd className="whitespace-nowrap tabular-nums">{value}</dd>
      </div>
    ))}
  </dl>
);
