import { ConfigurationError, getEnv } from './lib/env';
import { readContracts } from './lib/iamport/contracts';
import { log } from './lib/log';

export { stampAddresses } from './lib/visitors/address';

/** Ends the process with code 78 when the environment is wrong. */
export function checkSettings(): void {
  try {
    getEnv();
  } catch (error) {
    endIfUnfit(error);
  }
}

/**
 * The same when the environment and what has been set in the shop are unfit together: a live shop that does not say who sells. A
 * database that is away now is asked again by whatever needs a setting.
 */
export async function checkStoredSettings(): Promise<void> {
  // The database's address is of the environment: nothing may ask for it before it was checked.
  const { readSettings } = await import('./lib/settings/read-settings');
  try {
    await readSettings();
  } catch (error) {
    if (error instanceof ConfigurationError) endIfUnfit(error);
    log.warn({ err: error }, 'settings could not be read yet');
  }
}

function endIfUnfit(error: unknown): void {
  if (!(error instanceof ConfigurationError)) throw error;
  console.error(error.message);
  process.exit(ConfigurationError.exitCode);
}

/** Says once which configured channels have had their time, and what stands in their place. */
export function warnOfOldChannels(): void {
  for (const { pg, successor, standing } of readContracts(process.env.IAMPORT_CHANNELS ?? '').outdated) {
    log.warn(
      { pg, successor, standing },
      `IAMPORT_CHANNELS: ${pg} is an old name; ${successor ? `use ${successor}` : 'nothing replaces it'}`,
    );
  }
}

/**
 * Has the pages this instance keeps made anew when goods come or go, and when something was written elsewhere. It asks itself: only a
 * request can renew pages.
 */
export async function renewPages(): Promise<void> {
  const { PORT, INTERNAL_TOKEN } = getEnv();
  if (!INTERNAL_TOKEN || process.env.NEXT_PHASE === 'phase-production-build') return;
  const renew = async (): Promise<void> => {
    const headers = { authorization: `Bearer ${INTERNAL_TOKEN}` };
    const response = await fetch(`http://127.0.0.1:${PORT}/api/internal/revalidate`, { method: 'POST', headers });
    if (!response.ok) throw new Error(`answered ${response.status}`);
  };
  const { watchShelves } = await import('./lib/catalog/shelf-turns');
  const { watchEditions } = await import('./lib/editions/watch-editions');
  void watchShelves(renew);
  void watchEditions(renew);
}
