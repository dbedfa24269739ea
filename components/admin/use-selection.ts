'use client';

import { useSyncExternalStore } from 'react';
import { SELECTION_MAX } from './selection-max';

const KEY = 'gagae-chosen-orders';
const NOTHING: readonly string[] = [];

/** Numbers of the chosen orders, the same array as long as they are the same. */
let chosen: readonly string[] | null = null;
const listeners = new Set<() => void>();

function read(): readonly string[] {
  chosen ??= parse(sessionStorage.getItem(KEY));
  return chosen;
}

const parse = (text: string | null): readonly string[] => (text ? text.split(',') : NOTHING);

function write(numbers: readonly string[]): void {
  chosen = numbers.slice(0, SELECTION_MAX);
  sessionStorage.setItem(KEY, chosen.join(','));
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

const without = (numbers: readonly string[]): readonly string[] => read().filter((one) => !numbers.includes(one));

const choose = (numbers: readonly string[], isChosen: boolean): void =>
  write(isChosen ? [...without(numbers), ...numbers] : without(numbers));

const clear = (): void => write(NOTHING);

/** Orders somebody has chosen, on however many pages of the list, until the tab is closed. */
export function useSelection() {
  return { numbers: useSyncExternalStore(subscribe, read, () => NOTHING), choose, clear };
}
