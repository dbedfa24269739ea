import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';

type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'children'> & { children: ReactNode };

/** A box to tick with its label; the whole line takes the tap. */
export function Checkbox({ className, children, ...rest }: CheckboxProps) {
  return (
    <label className={clsx('flex min-h-11 items-start gap-3 py-2', className)}>
      <input type="checkbox" className="mt-[0.15em] size-5.5 shrink-0 accent-accent" {...rest} />
      <span>{children}</span>
    </label>
  );
}
