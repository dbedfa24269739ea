import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

type PlanStepProps = {
  title: string;
  summary: string;
  notices: readonly (string | null)[];
  /** What goes along unseen to the next step. */
  kept: Readonly<Record<string, string>>;
  /** The button that does it; null when there is nothing to do. */
  act: { step: string; label: string } | null;
  words: { busy: string; back: string };
  isBusy: boolean;
  children: ReactNode;
};

/** It is read from its beginning. */
const takeFocus = (heading: HTMLElement | null): void => heading?.focus();

/** The second half of bringing in a table: what it would do, before it does. */
export function PlanStep({ title, summary, notices, kept, act, words, isBusy, children }: PlanStepProps) {
  return (
    <>
      <h3 className="font-bold text-lg" tabIndex={-1} ref={takeFocus}>
        {title}
      </h3>
      <p role="status">{summary}</p>
      {notices.map(
        (notice) =>
          notice && (
            <Notice key={notice} tone="warn">
              {notice}
            </Notice>
          ),
      )}
      {children}
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="flex flex-wrap gap-2">
        {act && (
          <Button type="submit" name="step" value={act.step} disabled={isBusy}>
            {isBusy ? words.busy : act.label}
          </Button>
        )}
        <Button type="submit" name="step" value="back" variant="secondary" disabled={isBusy}>
          {words.back}
        </Button>
      </div>
    </>
  );
}
