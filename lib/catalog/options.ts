// How a person picks one SKU: value by value, e.g. first the colour, then the size. Pure, and used in the browser too.

import type { ProductSku } from './types';

/** What was picked for each option name, in their order; null where nothing was picked yet. */
export type Picks = readonly (string | null)[];

/** Values of one option, each once, in the order of the SKUs. */
export const valuesOf = (skus: readonly ProductSku[], option: number): string[] => [
  ...new Set(skus.flatMap((sku) => sku.optionValues[option] ?? [])),
];

/** The SKU that was picked; null while a pick is missing or nothing is made in this combination. */
export const pickedSku = (skus: readonly ProductSku[], picks: Picks): ProductSku | null =>
  skus.find((sku) => picks.every((pick, option) => sku.optionValues[option] === pick)) ?? null;

/**
 * Whether a value cannot be had with what was picked before it. Later picks do not count: who changes the colour after the size
 * must not find every colour struck out.
 */
export function isValueSoldOut(skus: readonly ProductSku[], picks: Picks, option: number, value: string): boolean {
  const fits = (sku: ProductSku): boolean =>
    sku.optionValues[option] === value &&
    picks.slice(0, option).every((pick, earlier) => pick === null || sku.optionValues[earlier] === pick);
  return !skus.some((sku) => sku.stock > 0 && fits(sku));
}

/** The first option that still waits for a pick, or -1. */
export const firstMissing = (picks: Picks): number => picks.indexOf(null);
