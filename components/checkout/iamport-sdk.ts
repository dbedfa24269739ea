// The provider's script: loaded once, initialised once, and loaded again when it did not arrive. (PortOne V1 docs: javascript
// SDK; calling IMP.init twice on a page is not allowed)

/** What the callback of IMP.request_pay says. Only these are in every module's answer, and none of them is proof of money. */
export type WindowAnswer = { imp_uid?: string | null; merchant_uid?: string; error_msg?: string | null };

export type Iamport = {
  init(userCode: string): void;
  request_pay(request: object, callback: (answer: WindowAnswer) => void): void;
};

export type SdkSource = { url: string; userCode: string; nonce: string };

const PATIENCE_MS = 15_000;

let loading: Promise<Iamport> | undefined;

/** The ready SDK. Rejects when it does not arrive in time; the next call tries again. */
export function loadIamport(source: SdkSource): Promise<Iamport> {
  loading ??= fetchSdk(source).catch((cause: unknown) => {
    loading = undefined;
    throw new Error('the payment script did not load', { cause });
  });
  return loading;
}

function fetchSdk({ url, userCode, nonce }: SdkSource): Promise<Iamport> {
  const script = document.createElement('script');
  script.src = url;
  script.nonce = nonce;
  const arrival = new Promise<Iamport>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('timeout')), PATIENCE_MS);
    script.addEventListener('error', () => reject(new Error('network')), { once: true });
    script.addEventListener('load', () => {
      clearTimeout(timer);
      const { IMP } = window as Window & { IMP?: Iamport };
      if (!IMP) return reject(new Error('the script defines no IMP'));
      IMP.init(userCode);
      resolve(IMP);
    });
  });
  document.head.append(script);
  return arrival.catch((error: unknown) => {
    script.remove();
    throw error;
  });
}

/** Opens the window and waits for its answer. On phones the page may leave instead, and this never ends. */
export const askWindow = (imp: Iamport, request: object): Promise<WindowAnswer> =>
  new Promise((resolve) => {
    try {
      imp.request_pay(request, resolve);
    } catch (error) {
      // The script refuses some calls by throwing: no window was opened.
      resolve({ imp_uid: null, error_msg: error instanceof Error ? error.message : String(error) });
    }
  });
