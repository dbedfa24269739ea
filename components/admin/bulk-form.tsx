'use client';

import { type ChangeEvent, type ReactNode, useActionState, useEffect, useRef } from 'react';
import { Button, buttonClass } from '@/components/ui/button';
import { Select } from '@/components/ui/input';
import { Notice, type Tone } from '@/components/ui/notice';
import { SELECTION_MAX } from './selection-max';
import { useSelection } from './use-selection';

/** What became of the last move, and the way back as `number:stage` words. */
export type BulkState = { tone: Tone; text: string; undo: string } | null;

type BulkFormProps = {
  /** Moves the chosen orders; null for somebody who may not. */
  action: ((previous: BulkState, form: FormData) => Promise<BulkState>) | null;
  /** Orders on this page. */
  numbers: readonly string[];
  /** Stages orders can be moved to. */
  stages: readonly { stage: string; label: string }[];
  /** What can be printed of the chosen orders; their numbers follow the address. */
  prints: readonly { id: string; label: string; href: string }[];
  /** `count` and `others` hold a # for the number. */
  words: Record<'all' | 'to' | 'move' | 'moving' | 'undo' | 'count' | 'others' | 'clear' | 'full', string>;
  /** The list, with a box named `number` for every order. */
  children: ReactNode;
};

/** A list whose orders can be chosen, on however many pages, to be moved to a stage all at once and back, or printed. */
export function BulkForm({ action, numbers, stages, prints, words, children }: BulkFormProps) {
  const [state, send, isBusy] = useActionState(action ?? keep, null);
  const selection = useSelection();
  const form = useRef<HTMLFormElement>(null);
  const others = selection.numbers.filter((number) => !numbers.includes(number));
  // Boxes come with the server's rows: they are told what was chosen, after a page is turned and after a form was emptied.
  useEffect(() => {
    for (const box of boxesOf(form.current)) box.checked = selection.numbers.includes(box.value);
  });
  const { clear } = selection;
  useEffect(() => {
    if (state?.undo) clear();
  }, [state, clear]);
  const tick = ({ target }: ChangeEvent<HTMLFormElement>): void => {
    if (target instanceof HTMLInputElement && target.name === 'number')
      selection.choose([target.value], target.checked);
  };
  const isFull = numbers.every((number) => selection.numbers.includes(number));
  return (
    <form ref={form} action={action ? send : undefined} onChange={tick} aria-busy={isBusy} className="space-y-3">
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="quiet" size="sm" onClick={() => selection.choose(numbers, !isFull)}>
          {words.all}
        </Button>
        <p role="status" className="text-sm tabular-nums">
          {selection.numbers.length > 0 && words.count.replace('#', `${selection.numbers.length}`)}
          {others.length > 0 && <span className="text-muted"> · {words.others.replace('#', `${others.length}`)}</span>}
          {selection.numbers.length >= SELECTION_MAX && <span className="block text-warn">{words.full}</span>}
        </p>
        {selection.numbers.length > 0 && (
          <Button variant="quiet" size="sm" onClick={clear}>
            {words.clear}
          </Button>
        )}
        <div className="ml-auto flex flex-wrap items-center gap-2">
          {selection.numbers.length > 0 && <Prints prints={prints} numbers={selection.numbers} />}
          {action && <Mover stages={stages} words={words} isBusy={isBusy} />}
        </div>
      </div>
      {others.map((number) => (
        <input key={number} type="hidden" name="number" value={number} />
      ))}
      <Outcome state={isBusy ? null : state} undo={words.undo} />
      {children}
    </form>
  );
}

const keep = (state: BulkState): BulkState => state;

const boxesOf = (form: HTMLFormElement | null): HTMLInputElement[] => [
  ...(form?.querySelectorAll<HTMLInputElement>('input[type="checkbox"][name="number"]') ?? []),
];

function Prints({ prints, numbers }: Pick<BulkFormProps, 'prints' | 'numbers'>) {
  return prints.map(({ id, label, href }) => (
    <a
      key={id}
      id={id}
      href={`${href}?numbers=${numbers.join('.')}`}
      className={buttonClass({ variant: 'secondary', size: 'sm' })}
    >
      {label}
    </a>
  ));
}

function Mover({ stages, words, isBusy }: Pick<BulkFormProps, 'stages' | 'words'> & { isBusy: boolean }) {
  return (
    <>
      <label htmlFor="bulk-to" className="text-muted text-sm max-sm:sr-only">
        {words.to}
      </label>
      <div className="w-36">
        <Select id="bulk-to" name="to" className="min-h-11 text-sm">
          {stages.map(({ stage, label }) => (
            <option key={stage} value={stage}>
              {label}
            </option>
          ))}
        </Select>
      </div>
      <Button type="submit" name="step" value="move" variant="secondary" size="sm" disabled={isBusy}>
        {isBusy ? words.moving : words.move}
      </Button>
    </>
  );
}

function Outcome({ state, undo }: { state: BulkState; undo: string }) {
  return (
    <div role="status">
      {state && (
        <Notice tone={state.tone}>
          {state.text}
          {state.undo && (
            <>
              <input type="hidden" name="undo" value={state.undo} />
              <Button type="submit" name="step" value="undo" variant="secondary" size="sm" className="mt-2 flex">
                {undo}
              </Button>
            </>
          )}
        </Notice>
      )}
    </div>
  );
}
