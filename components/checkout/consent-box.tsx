import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox } from '@/components/ui/checkbox';

type ConsentBoxProps = {
  /** What is agreed to, as the shop's API calls it. */
  value: 'order' | 'subscription';
  /** What is wrong, where it was left out; null when nothing is. */
  fault: string | null;
  children: ReactNode;
};

/** A required consent. Never ticked beforehand. */
export function ConsentBox({ value, fault, children }: ConsentBoxProps) {
  return (
    <>
      <Checkbox
        name="consent"
        value={value}
        required
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? 'consent-error' : undefined}
        className="font-semibold"
      >
        {children}
      </Checkbox>
      {fault && (
        <p id="consent-error" className="flex items-start gap-1.5 pb-2 text-danger text-sm">
          <CircleAlert aria-hidden className="mt-[0.2em] size-4 shrink-0" />
          {fault}
        </p>
      )}
    </>
  );
}
