const PATIENCE_MS = 15_000;

/** Runs a script of another origin. Rejects when it does not arrive in time, and leaves nothing behind then. */
export function loadScript(url: string, nonce: string): Promise<void> {
  const script = document.createElement('script');
  script.src = url;
  script.nonce = nonce;
  const arrival = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('timeout')), PATIENCE_MS);
    script.addEventListener('error', () => reject(new Error('network')), { once: true });
    script.addEventListener('load', () => {
      clearTimeout(timer);
      resolve();
    });
  });
  document.head.append(script);
  return arrival.catch((error: unknown) => {
    script.remove();
    throw error;
  });
}
