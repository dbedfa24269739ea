// The provider's script: loaded once, initialised once, and loaded again when it did not arrive. (PortOne V1 docs: javascript
// SDK; calling IMP.init twice on a page is not allowed)

import { loadScript } from './load-script';

/** What the callback of IMP.request_pay says. Only these are in every module's answer, and none of them is proof of money. */
export type WindowAnswer = { imp_uid?: string | null; merchant_uid?: string; error_msg?: string | null };

export type Iamport = {
  init(userCode: string): void;
  request_pay(request: object, callback: (answer: WindowAnswer) => void): void;
  loadUI(type: typeof PAYPAL_BUTTON, request: object, callback: (answer: WindowAnswer) => void): void;
  certification(request: object, callback: (answer: WindowAnswer) => void): void;
};

/** PayPal's own button, which the script draws into the element of this type. (PortOne V1 docs: paypal_v2) */
export const PAYPAL_BUTTON = 'paypal-spb';

export type SdkSource = { url: string; userCode: string; nonce: string };

let loading: Promise<Iamport> | undefined;

/** The ready SDK. Rejects when it does not arrive in time; the next call tries again. */
export function loadIamport(source: SdkSource): Promise<Iamport> {
  loading ??= fetchSdk(source).catch((cause: unknown) => {
    loading = undefined;
    throw new Error('the payment script did not load', { cause });
  });
  return loading;
}

async function fetchSdk({ url, userCode, nonce }: SdkSource): Promise<Iamport> {
  await loadScript(url, nonce);
  const { IMP } = window as Window & { IMP?: Iamport };
  if (!IMP) throw new Error('the script defines no IMP');
  IMP.init(userCode);
  return IMP;
}

/** Draws PayPal's button, whose press opens the window, and waits for the window's answer. Null once `signal` is aborted. */
export const askPaypal = (imp: Iamport, request: object, signal: AbortSignal): Promise<WindowAnswer | null> =>
  new Promise<WindowAnswer | null>((resolve) => {
    signal.addEventListener('abort', () => resolve(null), { once: true });
    try {
      imp.loadUI(PAYPAL_BUTTON, request, resolve);
    } catch (error) {
      resolve({ imp_uid: null, error_msg: error instanceof Error ? error.message : String(error) });
    }
  }).finally(clearPaypal);

function clearPaypal(): void {
  for (const drawn of document.querySelectorAll(`[data-portone-ui-type="${PAYPAL_BUTTON}"]`)) drawn.replaceChildren();
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

/** Opens the identity service's window and waits for its answer, which proves nothing. On phones the page leaves instead. */
export const askCertification = (imp: Iamport, request: object): Promise<WindowAnswer> =>
  new Promise((resolve) => imp.certification(request, resolve));
