import type { ProductFilter } from '@/lib/catalog/operator-products';

export const STATES = ['on-sale', 'upcoming', 'ended', 'low', 'sold-out', 'hidden'] as const;

/** What the list of goods is narrowed to, from its address. */
export function readProductFilter(asked: Record<string, string | string[] | undefined>): ProductFilter {
  const search = typeof asked.q === 'string' ? asked.q.trim().slice(0, 64) : '';
  return { search, state: STATES.find((one) => one === asked.state) ?? null };
}
