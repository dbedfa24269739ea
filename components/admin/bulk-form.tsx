'use client';

import { type ReactNode, useActionState, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/input';
import { Notice, type Tone } from '@/components/ui/notice';

/** What became of the last move, and the way back as `number:stage` words. */
export type BulkState = { tone: Tone; text: string; undo: string } | null;

type BulkFormProps = {
  action: (previous: BulkState, form: FormData) => Promise<BulkState>;
  /** Stages orders can be moved to. */
  stages: readonly { stage: string; label: string }[];
  words: { all: string; to: string; move: string; moving: string; undo: string };
  /** The list, with a box named `number` for every order. */
  children: ReactNode;
};

/** A list whose ticked orders can be moved to a stage, all at once and back. */
export function BulkForm({ action, stages, words, children }: BulkFormProps) {
  const [state, send, isBusy] = useActionState(action, null);
  const form = useRef<HTMLFormElement>(null);
  const tickAll = (): void => {
    const boxes = [...(form.current?.querySelectorAll<HTMLInputElement>('input[name="number"]') ?? [])];
    const isFull = boxes.every((box) => box.checked);
    for (const box of boxes) box.checked = !isFull;
  };
  return (
    <form ref={form} action={send} aria-busy={isBusy} className="space-y-3">
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="quiet" size="sm" onClick={tickAll}>
          {words.all}
        </Button>
        <label htmlFor="bulk-to" className="ml-auto text-muted text-sm max-sm:sr-only">
          {words.to}
        </label>
        <Select id="bulk-to" name="to" className="min-h-11 w-auto text-sm">
          {stages.map(({ stage, label }) => (
            <option key={stage} value={stage}>
              {label}
            </option>
          ))}
        </Select>
        <Button type="submit" name="step" value="move" variant="secondary" size="sm" disabled={isBusy}>
          {isBusy ? words.moving : words.move}
        </Button>
      </div>
      <div role="status">
        {state && !isBusy && (
          <Notice tone={state.tone}>
            {state.text}
            {state.undo && (
              <>
                <input type="hidden" name="undo" value={state.undo} />
                <Button type="submit" name="step" value="undo" variant="secondary" size="sm" className="mt-2 flex">
                  {words.undo}
                </Button>
              </>
            )}
          </Notice>
        )}
      </div>
      {children}
    </form>
  );
}
