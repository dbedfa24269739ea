// Pages that are kept are made of what a merchant wrote, too. The process that stored a change renews its own at once; the others
// look every two seconds.

import { setTimeout as pause } from 'node:timers/promises';
import { db } from '../db';
import { log } from '../log';

const LOOK_MS = 2_000;

const newest = async (): Promise<number | null> => (await db.edition.aggregate({ _max: { id: true } }))._max.id;

/** Calls `renew` whenever a version of anything was written, as long as the process lives; what fails is tried again. */
export async function watchEditions(renew: () => Promise<void>): Promise<void> {
  let seen = await newest().catch(() => null);
  for (;;) {
    await pause(LOOK_MS, undefined, { ref: false });
    try {
      const id = await newest();
      if (id !== seen) await renew();
      seen = id;
    } catch (error) {
      log.warn({ err: error }, 'pages were not renewed yet after a change');
    }
  }
}
