import { Button } from '@/components/ui/button';
import { fill } from '@/i18n/fill';
import { Facts } from './facts';
import { PlanSums } from './refund-plan-box';
import type { PlannerWords, Why } from './refund-planner';
import type { PlanView } from './use-refund-plan';

type RefundConfirmProps = {
  plan: Extract<PlanView, { kind: 'plan' }>;
  why: Why;
  presets: readonly { value: string; label: string }[];
  words: PlannerWords;
  isBusy: boolean;
  onConfirm: () => void;
  onBack: () => void;
};

/** The second step is read from its beginning. */
const takeFocus = (heading: HTMLElement | null): void => heading?.focus();

/** Exactly what will be sent, and the button that sends it: two presses that cannot be one. */
export function RefundConfirm({ plan, why, presets, words, isBusy, onConfirm, onBack }: RefundConfirmProps) {
  const preset = presets.find(({ value }) => value === why.preset)?.label ?? '';
  const facts = [
    { name: 'imp_uid', value: plan.impUid },
    { name: words.reason, value: [preset, why.detail.trim()].filter(Boolean).join(': ') },
    { name: words.stock, value: why.returnStock ? words.stockYes : words.stockNo },
  ];
  return (
    <div className="space-y-4" aria-busy={isBusy}>
      <div className="rounded-control bg-sunken p-4">
        <h3 className="mb-2 font-bold outline-none" tabIndex={-1} ref={takeFocus}>
          {words.confirmHeading}
        </h3>
        <PlanSums sums={plan.sums} />
        <Facts facts={facts} className="mt-3 border-line border-t pt-3" />
        <p className="mt-3 text-muted text-sm">{words.balanceHint}</p>
      </div>
      <p className="font-medium text-danger text-sm">{words.irreversible}</p>
      <div className="flex flex-wrap gap-2">
        <Button disabled={isBusy} onClick={onConfirm} className="flex-1">
          {isBusy ? words.busy : fill(words.confirm, { amount: plan.amount })}
        </Button>
        <Button variant="secondary" disabled={isBusy} onClick={onBack}>
          {words.back}
        </Button>
      </div>
    </div>
  );
}
