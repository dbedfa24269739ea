import { clsx } from 'clsx';
import Link from 'next/link';
import { Fragment, type ReactNode } from 'react';
import type { Locale } from '@/i18n/config';
import { orderAddress, paymentAddress } from './addresses';

export type Fact = { name: string; value: ReactNode };

/** Names and values, one under the other. What does not apply (null, an empty word) is left out. */
export function Facts({ facts, className }: { facts: readonly (Fact | null | '')[]; className?: string }) {
  const known = facts.filter((fact) => fact !== null && fact !== '');
  return (
    <dl
      className={clsx(
        'grid grid-cols-[minmax(5.5rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-[0.9375rem]',
        className,
      )}
    >
      {known.map(({ name, value }) => (
        <Fragment key={name}>
          <dt className="text-muted">{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** A name of the provider or of ours that machines compare letter by letter. */
export function Code({ children, className }: { children: ReactNode; className?: string }) {
  return <code className={clsx('break-all font-mono text-[0.8125rem]', className)}>{children}</code>;
}

const To = ({ to, children }: { to: string; children: ReactNode }) => (
  <Link href={to} prefetch={false} className="tabular-nums underline">
    {children}
  </Link>
);

/** An order by its number, with a link to it. */
export const orderFact = (locale: Locale, name: string, number: string | null): Fact | null =>
  number ? { name, value: <To to={orderAddress(locale, number)}>{number}</To> } : null;

/** A payment by its imp_uid, with a link to it. */
export const paymentFact = (locale: Locale, impUid: string | null): Fact | null =>
  impUid
    ? {
        name: 'imp_uid',
        value: (
          <To to={paymentAddress(locale, impUid)}>
            <Code>{impUid}</Code>
          </To>
        ),
      }
    : null;
