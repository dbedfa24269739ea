/** Before the first request: a wrong setting ends the process here, with its name, instead of failing somebody's purchase. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const settings = await import('./instrumentation-node');
  settings.checkSettings();
  await settings.checkStoredSettings();
  settings.warnOfOldChannels();
  settings.stampAddresses();
  await settings.renewPages();
}
