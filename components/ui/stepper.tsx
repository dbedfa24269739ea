'use client';

import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { useHydrated } from './use-hydrated';

type StepperProps = {
  id: string;
  name: string;
  value: number;
  /** 1 unless said otherwise. */
  min?: number;
  max: number;
  onChange: (value: number) => void;
  words: { less: string; more: string };
  /** What is counted, for somebody who only hears the field. */
  label: string;
};

const BUTTON = 'inline-flex w-11 items-center justify-center hover:bg-sunken disabled:opacity-35';

/** A small number between `min` and `max`, typed or stepped. Without JavaScript it is the browser's own number field. */
export function Stepper({ id, name, value, min = 1, max, onChange, words, label }: StepperProps) {
  const isHydrated = useHydrated();
  // What is being typed, until the field is left: an empty field on the way to another number is no number.
  const [draft, setDraft] = useState<string | null>(null);
  const set = (next: number) => {
    setDraft(null);
    onChange(next);
  };
  const type = (text: string) => {
    setDraft(text);
    const typed = Number(text);
    if (Number.isInteger(typed) && typed >= min) onChange(Math.min(typed, max));
  };
  return (
    <div className="inline-flex h-12 overflow-hidden rounded-control border border-edge bg-surface focus-within:border-ink">
      <button
        type="button"
        aria-label={words.less}
        disabled={!isHydrated || value <= min}
        onClick={() => set(value - 1)}
        className={BUTTON}
      >
        <Minus aria-hidden className="size-4" />
      </button>
      <input
        id={id}
        name={name}
        type="number"
        inputMode="numeric"
        min={min}
        max={max}
        required
        aria-label={label}
        value={draft ?? value}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setDraft(null)}
        className="number-plain w-12 bg-transparent text-center text-base tabular-nums"
      />
      <button
        type="button"
        aria-label={words.more}
        disabled={!isHydrated || value >= max}
        onClick={() => set(value + 1)}
        className={BUTTON}
      >
        <Plus aria-hidden className="size-4" />
      </button>
    </div>
  );
}
