import { clsx } from 'clsx';
import type { ComponentProps } from 'react';

// 16 px text: iPhones zoom into anything smaller.
const CONTROL =
  'w-full min-h-12 rounded-control border border-edge bg-surface px-3.5 text-base text-ink placeholder:text-muted ' +
  'hover:border-ink aria-invalid:border-danger aria-invalid:ring-1 aria-invalid:ring-danger ' +
  'disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted read-only:bg-sunken';

/** One line of text. */
export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input className={clsx(CONTROL, className)} {...rest} />;
}

/** Several lines of text. */
export function Textarea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  return <textarea rows={rows} className={clsx(CONTROL, 'py-3 leading-normal', className)} {...rest} />;
}

/** The browser's own list of choices: works without JavaScript and is at home on every phone. */
export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return <select className={clsx(CONTROL, 'read-only:bg-surface', className)} {...rest} />;
}
