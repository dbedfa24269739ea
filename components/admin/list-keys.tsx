'use client';

import { Keyboard } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';

type ListKeysProps = {
  words: { title: string; open: string; close: string };
  keys: readonly (readonly [string, string])[];
};

/** A list of orders by keyboard. Keys are where they are, whatever the keyboard writes: most operators have it in Korean. */
export function ListKeys({ words, keys }: ListKeysProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || dialog.current?.open) return;
      if (event.code === 'Slash' && event.shiftKey) dialog.current?.showModal();
      else if (event.shiftKey || !ACTS[event.code]?.()) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <Button
        variant="quiet"
        size="sm"
        className="pointer-coarse:hidden max-md:hidden"
        onClick={() => dialog.current?.showModal()}
      >
        <Keyboard aria-hidden className="size-4" />
        {words.open}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby="keys-title"
        className="m-auto w-80 rounded-card border border-line bg-surface p-5 text-ink backdrop:bg-black/40"
      >
        <h2 id="keys-title" className="mb-3 font-bold text-lg">
          {words.title}
        </h2>
        <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
          {keys.map(([key, does]) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="rounded border border-edge bg-sunken px-2 py-0.5 font-mono text-sm">{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog" className="mt-4 text-right">
          <Button type="submit" variant="secondary" size="sm">
            {words.close}
          </Button>
        </form>
      </dialog>
    </>
  );
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select, [contenteditable]');

/** What each key does; answers whether it did. */
const ACTS: Record<string, () => boolean> = {
  KeyJ: () => step(1),
  KeyK: () => step(-1),
  KeyX: () => press(rowOf(document.activeElement)?.querySelector<HTMLElement>('input[name="number"]')),
  Slash: () => focus('order-search'),
  KeyM: () => focus('bulk-to'),
  KeyP: () => press(document.getElementById('picking')),
  KeyE: () => {
    const box = document.getElementById('export');
    if (!(box instanceof HTMLDetailsElement)) return false;
    box.open = true;
    return focus('export-reason');
  },
};

const rowOf = (element: Element | null): HTMLElement | null => element?.closest('tr') ?? null;

/** To the order's link in the next row, or the first; Enter then opens it as any link. */
function step(by: number): boolean {
  const links = [...document.querySelectorAll<HTMLElement>('[data-order]')];
  const here = links.findIndex((link) => rowOf(link) === rowOf(document.activeElement));
  const next = links[here === -1 ? 0 : here + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
}

function press(element: HTMLElement | null | undefined): boolean {
  element?.click();
  return Boolean(element);
}

function focus(id: string): boolean {
  const element = document.getElementById(id);
  element?.focus();
  // What stands in a field is most likely to be replaced.
  if (element instanceof HTMLInputElement) element.select();
  return element !== null;
}
