import { clsx } from 'clsx';
import type { ComponentProps } from 'react';

export type ButtonLook = {
  /** `primary` is the one thing to do on a page; `danger` destroys something. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  size?: 'sm' | 'md' | 'lg';
};

const VARIANTS = {
  primary: 'bg-accent text-accent-ink hover:bg-accent-strong',
  secondary: 'border border-edge bg-surface text-ink hover:border-ink hover:bg-sunken',
  quiet: 'text-ink hover:bg-sunken',
  danger: 'border border-danger bg-surface text-danger hover:bg-danger-soft',
} as const;

// Never under 44 px high: fingers.
const SIZES = { sm: 'min-h-11 px-3.5 text-sm', md: 'min-h-12 px-5 text-base', lg: 'min-h-14 px-7 text-lg' } as const;

/** Classes of a button, for links that look like one: `<Link className={buttonClass({ variant: 'secondary' })}>`. */
export function buttonClass({ variant = 'primary', size = 'md' }: ButtonLook = {}, extra?: string): string {
  return clsx(
    'inline-flex select-none items-center justify-center gap-2 whitespace-nowrap rounded-control text-center font-semibold',
    'transition-colors duration-150 disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:opacity-55',
    VARIANTS[variant],
    SIZES[size],
    extra,
  );
}

/** A button. `type` is `button` unless said otherwise, so that none sends a form by accident. */
export function Button({ variant, size, className, type = 'button', ...rest }: ComponentProps<'button'> & ButtonLook) {
  return <button type={type} className={buttonClass({ variant, size }, className)} {...rest} />;
}
