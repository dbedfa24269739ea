import { clsx } from 'clsx';
import type { Locale } from '@/i18n/config';
import { formatKrw } from '@/i18n/won';

type PriceProps = { amountKrw: number; locale: Locale; className?: string };

/** A sum, VAT included; its digits keep one width so that columns and counters stand still. */
export function Price({ amountKrw, locale, className }: PriceProps) {
  return <span className={clsx('whitespace-nowrap tabular-nums', className)}>{formatKrw(amountKrw, locale)}</span>;
}
