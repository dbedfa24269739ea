import { watchShelves } from './lib/catalog/shelf-turns';
import { ConfigurationError, getEnv } from './lib/env';
import { readContracts } from './lib/iamport/contracts';
import { log } from './lib/log';

export { stampAddresses } from './lib/visitors/address';

/** Ends the process with code 78 when the settings are wrong. */
export function checkSettings(): void {
  try {
    getEnv();
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    console.error(error.message);
    process.exit(ConfigurationError.exitCode);
  }
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

/** Has the pages this instance keeps made anew when goods come or go. It asks itself: only a request can renew pages. */
export function renewPagesByClock(): void {
  const { PORT, INTERNAL_TOKEN } = getEnv();
  if (!INTERNAL_TOKEN || process.env.NEXT_PHASE === 'phase-production-build') return;
  void watchShelves(async () => {
    const headers = { authorization: `Bearer ${INTERNAL_TOKEN}` };
    const response = await fetch(`http://127.0.0.1:${PORT}/api/internal/revalidate`, { method: 'POST', headers });
    if (!response.ok) throw new Error(`answered ${response.status}`);
  });
}
