import { ConfigurationError, getEnv } from './lib/env';

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
