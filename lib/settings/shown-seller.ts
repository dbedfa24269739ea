// Who sells, as every page of the shop says it: kept with the pages.

import { cacheLife, cacheTag } from 'next/cache';
import { getSeller, type Seller } from '../seller';

/** Tag of every page that is made of settings. */
export const SETTINGS_TAG = 'settings';

/** The seller, read at most once a minute however many people look. */
export async function shownSeller(): Promise<Seller> {
  'use cache';
  cacheLife({ stale: 60, revalidate: 60, expire: 86_400 });
  cacheTag(SETTINGS_TAG);
  return getSeller();
}
