// Everything the demo shop sells, in the order of its shelves.

import type { ProductSeed, ShelfSeed } from './goods';
import { bath } from './goods/bath';
import { fabric } from './goods/fabric';
import { garden } from './goods/garden';
import { kitchen } from './goods/kitchen';
import { stationery } from './goods/stationery';
import { table } from './goods/table';

export const catalogue: ShelfSeed[] = [table, kitchen, fabric, stationery, bath, garden];

/** Where picture number `index` (from 0) of a product lies below the shop's origin. */
export function pictureSrc(product: Pick<ProductSeed, 'slug' | 'picturesOf'>, index: number): string {
  return `/catalog/${product.picturesOf ?? product.slug}-${index + 1}.webp`;
}
