// What the shop is set to: what somebody has set in the shop, else the environment. Every process reads it again within two seconds
// of a change (lib/editions/ledger.ts).

import { db, type Tx } from '../db';
import { editionsUnder } from '../editions/ledger';
import { type Env, readEnv, type SettingName } from '../env';

export type Settings = Pick<Env, SettingName>;

/** What the keys of their editions begin with. */
export const PREFIX = 'setting.';

export const settingKey = (name: SettingName): string => PREFIX + name;

/** The texts that have been set in the shop. */
export async function storedTexts(tx: Tx = db): Promise<Record<string, string>> {
  const rows = await editionsUnder(PREFIX, tx);
  const texts = rows.map(({ key, value }) => [key.slice(PREFIX.length), value] as const);
  return Object.fromEntries(texts.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** The settings of an instant that is over, as far as the shop was set then; what was left to the environment is as it is now. */
export async function settingsBefore(at: Date): Promise<Settings> {
  const rows = await db.$queryRaw<{ name: string; text: string }[]>`
    SELECT substr(key, ${PREFIX.length + 1}) AS name, value #>> '{}' AS text FROM (
      SELECT DISTINCT ON (key) key, value FROM "Edition" WHERE starts_with(key, ${PREFIX}) AND "appliesAt" < ${at}
      ORDER BY key, number DESC) AS edition WHERE value IS NOT NULL`;
  return readEnv({ ...process.env, ...Object.fromEntries(rows.map(({ name, text }) => [name, text])) });
}

let last: { texts: string; settings: Settings } | undefined;

/**
 * The settings at this moment. A decision reads them once. Inside a transaction it takes that one, so as not to wait for a second
 * connection. Throws ConfigurationError when the environment and what is stored are unfit together.
 */
export async function readSettings(tx: Tx = db): Promise<Settings> {
  const stored = await storedTexts(tx);
  const texts = JSON.stringify(stored);
  if (last?.texts !== texts) last = { texts, settings: readEnv({ ...process.env, ...stored }) };
  return last.settings;
}
