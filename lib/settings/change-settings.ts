// Changing what the shop is set to: each change is kept with who made it, what it was and what it became.

import { audit } from '../audit';
import { db } from '../db';
import { mayDo, type Role } from '../domain/permissions';
import { addEdition, EditionOutdated, editionsUnder, forgetEditions } from '../editions/ledger';
import { ConfigurationError, type Env, readEnv, type SettingName } from '../env';
import { PREFIX, settingKey, storedTexts } from './read-settings';
import { type SettingFault, type SettingGroup, settingGroups, settingNames, settings } from './registry';

export type SettingRow = {
  name: SettingName;
  /** What was set in the shop; empty for the environment's. */
  text: string;
  /** What it is when it is empty. */
  fallback: string;
  /** Of its last change; 0 when there was none. */
  number: number;
  unit: (typeof settings)[SettingName]['unit'];
  range: (typeof settings)[SettingName]['range'];
  mayChange: boolean;
};

/** Every setting in its group, as somebody in this role may see and change it. */
export async function listSettings(role: Role): Promise<{ group: SettingGroup; rows: SettingRow[] }[]> {
  const editions = await editionsUnder(PREFIX);
  const environment = readEnv(process.env, 'environment');
  const rowOf = (name: SettingName): SettingRow => {
    const edition = editions.find(({ key }) => key === settingKey(name));
    const { needs, unit, range } = settings[name];
    return {
      name,
      text: typeof edition?.value === 'string' ? edition.value : '',
      fallback: textOf(name, environment[name]),
      number: edition?.number ?? 0,
      unit,
      range,
      mayChange: mayDo(role, needs),
    };
  };
  return settingGroups.map((group) => ({
    group,
    rows: settingNames.filter((name) => settings[name].group === group).map(rowOf),
  }));
}

/** A value as it would be typed. */
function textOf(name: SettingName, value: Env[SettingName]): string {
  if (name === 'KRW_PER_USD') return (Number(value) / 100).toFixed(2);
  return typeof value === 'number' ? value.toLocaleString('en-US') : value;
}

export type SettingChange = {
  name: SettingName;
  /** As it was typed; empty takes the environment's again. */
  text: string;
  /** The number of the change the operator has seen. */
  after: number;
};

export type ChangeOutcome =
  | { kind: 'saved' }
  | { kind: 'refused'; faults: Partial<Record<SettingName, SettingFault>> }
  /** Somebody else has changed one of them since. Nothing was stored. */
  | { kind: 'outdated' };

/** Sets what is asked for, all of it or nothing. */
export async function changeSettings(
  asked: readonly SettingChange[],
  operator: { id: string; role: Role },
): Promise<ChangeOutcome> {
  const allowed = asked.filter(({ name }) => mayDo(operator.role, settings[name].needs));
  const { changes, faults } = check(allowed);
  if (Object.keys(faults).length === 0) Object.assign(faults, unfit({ ...(await storedTexts()), ...textsOf(changes) }));
  if (Object.keys(faults).length > 0) return { kind: 'refused', faults };
  try {
    await db.$transaction(async (tx) => {
      for (const { name, text, after } of changes) {
        const key = settingKey(name);
        const before = await tx.edition.findFirst({ where: { key }, orderBy: { number: 'desc' } });
        const edition = { key, value: text === '' ? null : text, appliesAt: null, reason: '', after };
        await addEdition(tx, edition, operator.id);
        await audit(tx, operator.id, 'settings.change', name, { from: before?.value ?? '', to: text });
      }
    });
  } catch (error) {
    if (error instanceof EditionOutdated) return { kind: 'outdated' };
    throw error;
  }
  forgetEditions();
  return { kind: 'saved' };
}

function check(asked: readonly SettingChange[]) {
  const faults: Partial<Record<SettingName, SettingFault>> = {};
  const changes = asked.map((change) => {
    if (change.text.trim() === '') return { ...change, text: '' };
    const parsed = settings[change.name].schema.safeParse(change.text);
    if (parsed.success) return { ...change, text: parsed.data };
    faults[change.name] = parsed.error.issues[0]?.message as SettingFault;
    return change;
  });
  return { changes, faults };
}

const textsOf = (changes: readonly SettingChange[]): Record<string, string> =>
  Object.fromEntries(changes.map(({ name, text }) => [name, text]));

/** What a live shop cannot do without. */
function unfit(texts: Record<string, string>): Partial<Record<SettingName, SettingFault>> {
  const set = Object.entries(texts).filter(([, text]) => text !== '');
  try {
    readEnv({ ...process.env, ...Object.fromEntries(set) });
    return {};
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    const names = error.faults.map(({ name }) => name);
    return Object.fromEntries(settingNames.filter((name) => names.includes(name)).map((name) => [name, 'needed']));
  }
}

export type SettingMove = {
  id: number;
  name: SettingName;
  from: string | null;
  to: string | null;
  at: Date;
  by: string | null;
};

const HISTORY_LENGTH = 50;

/** The last changes, newest first. */
export async function listSettingMoves(): Promise<SettingMove[]> {
  return db.$queryRaw<SettingMove[]>`
    SELECT edition.id, substr(key, ${PREFIX.length + 1}) AS name, value #>> '{}' AS "to", before #>> '{}' AS "from", edition.at, operator.email AS by
    FROM (SELECT *, lag(value) OVER (PARTITION BY key ORDER BY number) AS before FROM "Edition" WHERE starts_with(key, ${PREFIX})) edition
    LEFT JOIN "Operator" operator ON operator.id = edition."operatorId"
    ORDER BY edition.id DESC LIMIT ${HISTORY_LENGTH}`;
}
