import { notFound } from 'next/navigation';
import { getLocale } from '@/i18n/server';
import { requireOperator } from '@/lib/operators/require-permission';

export const instant = false;

/** Addresses of the operators' side that do not exist. */
export default async function UnknownPage() {
  await requireOperator(await getLocale());
  notFound();
}
