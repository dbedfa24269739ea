'use client';

import { clsx } from 'clsx';
import { ArrowDown, ArrowUp, GripVertical, IndentDecrease, IndentIncrease } from 'lucide-react';
import Link from 'next/link';
import { type DragEvent, type ReactNode, useState } from 'react';
import type { Messages } from 'use-intl/core';
import { Button } from '@/components/ui/button';
import { fill } from '@/i18n/fill';
import { type Entry, moved, placed, type Side, STEPS, type Step } from '@/lib/domain/category-tree';
import { type SaveAction, SaveForm } from './save-form';

type Words = Messages['goods']['categories'];

export type TreeRow = Entry & { name: string; slug: string; goods: string; href: string };

type CategoryTreeProps = { rows: readonly TreeRow[]; seen: string; action: SaveAction; words: Words };

/** The tree as rows that can be dragged, or moved by buttons; nothing changes for customers before it is saved. */
export function CategoryTree({ rows, seen, action, words }: CategoryTreeProps) {
  return (
    <SaveForm action={action} submit={words.save} busy={words.saving}>
      <input type="hidden" name="seen" value={seen} />
      {/* Another tree is another arrangement. */}
      <Outline key={seen + rows.map(({ name }) => name).join()} rows={rows} words={words} />
    </SaveForm>
  );
}

function Outline({ rows, words }: Pick<CategoryTreeProps, 'rows' | 'words'>) {
  const [shown, setShown] = useState<readonly TreeRow[]>(rows);
  const [said, setSaid] = useState('');
  const [dragged, setDragged] = useState<number | null>(null);
  const put = (id: number, next: readonly TreeRow[] | null) => {
    if (!next) return;
    setShown(next);
    const row = next.find((each) => each.id === id);
    setSaid(
      fill(words.moved, {
        name: row?.name ?? '',
        place: next.findIndex((each) => each.id === id) + 1,
        level: (row?.depth ?? 0) + 1,
      }),
    );
  };
  return (
    <>
      <input type="hidden" name="tree" value={shown.map(({ id, depth }) => `${id}:${depth}`).join()} />
      <ol aria-label={words.tree} className="divide-y divide-line">
        {shown.map((row) => (
          <DropRow
            key={row.id}
            isDragged={row.id === dragged}
            canTake={(side) => dragged !== null && placed(shown, dragged, row.id, side) !== null}
            drop={(side) => dragged !== null && put(dragged, placed(shown, dragged, row.id, side))}
            onStart={() => setDragged(row.id)}
            onEnd={() => setDragged(null)}
          >
            <Row
              row={row}
              words={words}
              stepsFrom={(step) => moved(shown, row.id, step)}
              put={(next) => put(row.id, next)}
            />
          </DropRow>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  );
}

type RowProps = {
  row: TreeRow;
  words: Words;
  stepsFrom: (step: Step) => readonly TreeRow[] | null;
  put: (next: readonly TreeRow[] | null) => void;
};

const ICONS = { up: ArrowUp, down: ArrowDown, in: IndentIncrease, out: IndentDecrease };

function Row({ row, words, stepsFrom, put }: RowProps) {
  return (
    <div
      className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-2"
      style={{ paddingInlineStart: `${row.depth * 1.75}rem` }}
    >
      <div className="flex min-w-0 items-center gap-2">
        <GripVertical aria-hidden className="size-5 shrink-0 cursor-grab text-muted max-md:hidden" />
        <p>
          <Link
            href={row.href}
            prefetch={false}
            className="font-semibold underline-offset-4 hover:underline"
            draggable={false}
          >
            {row.name}
          </Link>{' '}
          <span className="text-muted text-sm">
            {row.slug} · {row.goods}
          </span>
        </p>
      </div>
      <div className="flex gap-1">
        {STEPS.map((step) => {
          const Icon = ICONS[step];
          const next = stepsFrom(step);
          const label = fill(words.steps[step], { name: row.name });
          return (
            <Button
              key={step}
              variant="secondary"
              size="sm"
              aria-label={label}
              title={label}
              // Not disabled: a button that takes itself away takes the keyboard's place with it.
              aria-disabled={next === null}
              onClick={() => put(next)}
            >
              <Icon aria-hidden className="size-4" />
            </Button>
          );
        })}
      </div>
    </div>
  );
}

type DropRowProps = {
  isDragged: boolean;
  canTake: (side: Side) => boolean;
  drop: (side: Side) => void;
  onStart: () => void;
  onEnd: () => void;
  children: ReactNode;
};

/** The upper part of a row takes what is dragged before it, the lower behind it, the middle below it in the tree. */
function DropRow({ isDragged, canTake, drop, onStart, onEnd, children }: DropRowProps) {
  const [over, setOver] = useState<Side | null>(null);
  const hover = (event: DragEvent<HTMLElement>) => {
    const side = sideOf(event);
    const isPossible = canTake(side);
    if (isPossible) event.preventDefault();
    setOver(isPossible ? side : null);
  };
  return (
    <li
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', '');
        onStart();
      }}
      onDragEnd={onEnd}
      onDragOver={hover}
      onDragLeave={() => setOver(null)}
      onDrop={(event) => {
        event.preventDefault();
        if (over) drop(over);
        setOver(null);
      }}
      className={clsx(
        isDragged && 'opacity-50',
        over === 'before' && 'shadow-[inset_0_2px_0_var(--color-accent)]',
        over === 'after' && 'shadow-[inset_0_-2px_0_var(--color-accent)]',
        over === 'into' && 'bg-accent-soft',
      )}
    >
      {children}
    </li>
  );
}

function sideOf(event: DragEvent<HTMLElement>): Side {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  const part = (event.clientY - top) / height;
  if (part < 0.3) return 'before';
  return part > 0.7 ? 'after' : 'into';
}
