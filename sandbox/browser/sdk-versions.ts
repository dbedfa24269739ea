// What each published script can do (PortOne V1 docs: SDK versions). One source serves them all; this table is the difference.

export type SdkVersion = {
  version: string;
  /** The old contract: full answers with `success`, no `channelKey`, none of the new-module PGs. */
  legacy: boolean;
  /** How much of `pg: '{PG}.{MID}'` is understood. */
  pg: 'ignored' | 'code' | 'code-and-mid';
  /** A refused call on a phone without a callback goes to m_redirect_url. */
  redirectsRefusals: boolean;
  /** `popup: true` makes the old PayPal window a popup with a callback. */
  paypalPopup: boolean;
  /** KakaoPay leaves the page on a phone; before, it was a layer with a callback. */
  kakaopayLeaves: boolean;
  /** Members of `window.IMP`. */
  members: readonly string[];
};

const FIRST = ['init', 'request_pay'] as const;
const SINCE_1_1_4 = [...FIRST, 'agency', 'certification'] as const;
const TODAY = [...SINCE_1_1_4, 'loadUI', 'updateLoadUIRequest', 'loadModule', 'communicate'] as const;

const old = (version: string, since: Partial<SdkVersion>): SdkVersion => ({
  version,
  legacy: true,
  pg: 'code-and-mid',
  redirectsRefusals: false,
  paypalPopup: false,
  kakaopayLeaves: false,
  members: [...FIRST, 'communicate'],
  ...since,
});

const AGENCY = { members: [...SINCE_1_1_4, 'communicate'] };
const REFUSALS = { ...AGENCY, redirectsRefusals: true };
const PAYPAL = { ...REFUSALS, paypalPopup: true };
const KAKAOPAY = { ...PAYPAL, kakaopayLeaves: true };

const OLD: readonly SdkVersion[] = [
  old('1.0.0', { pg: 'ignored' }),
  old('1.1.0', { pg: 'code' }),
  old('1.1.1', {}),
  old('1.1.2', {}),
  old('1.1.3', {}),
  old('1.1.4', AGENCY),
  old('1.1.5', REFUSALS),
  old('1.1.6', REFUSALS),
  old('1.1.7', PAYPAL),
  old('1.1.8', KAKAOPAY),
  old('1.2.0', KAKAOPAY),
];

export const CURRENT: SdkVersion = { ...old('1.3.0', KAKAOPAY), legacy: false, members: TODAY };

const BY_VERSION: ReadonlyMap<string, SdkVersion> = new Map([CURRENT, ...OLD].map((each) => [each.version, each]));

/** An unknown version is treated as today's. */
export const sdkVersion = (version: unknown): SdkVersion => BY_VERSION.get(String(version)) ?? CURRENT;

/** The version behind a file name under /js/; null where no such script was published. */
export const versionOfFile = (file: string): SdkVersion | null => {
  if (file === 'iamport.payment.js') return sdkVersion('1.0.0');
  const named = /^iamport\.payment-(\d+\.\d+\.\d+)\.js$/.exec(file)?.[1];
  return OLD.find((each) => each.version === named) ?? null;
};
