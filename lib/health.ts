import { db } from './db';
import { log } from './log';

/** What keeps this instance from serving customers; empty when nothing does. */
export async function checkReadiness(): Promise<string[]> {
  try {
    await db.$queryRaw`SELECT 1 FROM "Product" LIMIT 1`;
    return [];
  } catch (error) {
    log.error({ err: error }, 'not ready: the database does not answer');
    return ['database'];
  }
}
