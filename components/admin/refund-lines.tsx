import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Stepper } from '@/components/ui/stepper';
import { fill } from '@/i18n/fill';
import type { PlannerWords } from './refund-planner';
import type { Draft } from './use-refund-plan';

export type PlannerLine = {
  lineId: number;
  name: string;
  /** Its price and how many are left, in words. */
  hint: string;
  left: number;
};

type RefundLinesProps = {
  lines: readonly PlannerLine[];
  draft: Draft;
  shipping: string | null;
  words: PlannerWords;
  onChange: (part: Partial<Draft>) => void;
  onAll: () => void;
};

/** How many of each line, and whether the delivery. */
export function RefundLines({ lines, draft, shipping, words, onChange, onAll }: RefundLinesProps) {
  const set = (lineId: number, quantity: number) =>
    onChange({ quantities: { ...draft.quantities, [lineId]: quantity } });
  return (
    <div>
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <li key={line.lineId} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2 py-3 first:pt-0">
            <div className="min-w-40 flex-1">
              <p className="font-medium" lang="ko">
                {line.name}
              </p>
              <p className="text-muted text-sm">{line.hint}</p>
            </div>
            {line.left > 0 && (
              <Stepper
                id={`refund-line-${line.lineId}`}
                name={`line-${line.lineId}`}
                label={fill(words.quantity, { name: line.name })}
                words={words}
                min={0}
                max={line.left}
                value={draft.quantities[line.lineId] ?? 0}
                onChange={(quantity) => set(line.lineId, quantity)}
              />
            )}
          </li>
        ))}
      </ul>
      {shipping && (
        <Checkbox checked={draft.shipping} onChange={(event) => onChange({ shipping: event.target.checked })}>
          {shipping}
        </Checkbox>
      )}
      <Button variant="secondary" size="sm" onClick={onAll} className="mt-2">
        {words.all}
      </Button>
    </div>
  );
}
