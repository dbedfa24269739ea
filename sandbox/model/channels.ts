// Every PG a payment window can show (PortOne V1 docs: window types, PG codes, pay methods), and the channels a fresh account starts with.
// Names and colours are the sandbox's own; no PG's artwork is used.
import { PG_ROWS } from './pg-table';

export type WindowKind = 'iframe' | 'popup' | 'redirect';

export type Pg = {
  code: string;
  /** Korean name shown in the window's head. */
  label: string;
  pc: WindowKind;
  mobile: WindowKind;
  /** Accepted `pay_method` values; empty = the window ignores the value and the buyer chooses. */
  methods: readonly string[];
  /** Callback and redirect carry only the four fields when the current script is used. */
  newModule: boolean;
  /** With `customer_uid`: is the amount charged, only shown, or is there no billing window? */
  billing: 'charges' | 'shows' | null;
  /** Gone from the real service; the window opens with a notice. */
  legacy: { replacedBy: string | null } | null;
  /** Two colours of the sandbox's own design: head and accent. */
  colours: { head: string; accent: string };
};

export const PGS: ReadonlyMap<string, Pg> = new Map(PG_ROWS.map((row) => [row.code, row]));

export const pgOf = (code: string): Pg | null => PGS.get(code) ?? null;

/** One contract with a PG. `sandbox: true` = no money moves, and the single lookup hides it unless asked. */
export type Channel = {
  channel_key: string;
  channel_name: string;
  pg_provider: string;
  /** The MID. */
  pg_id: string;
  sandbox: boolean;
  type: 'payment' | 'api_payment' | 'certification';
};

const dashed = (code: string): string => code.replaceAll('_', '-');

const channelOf = (code: string, label: string, type: Channel['type'], sandbox: boolean): Channel => {
  const kind = type === 'payment' ? '' : type === 'api_payment' ? 'api-' : 'cert-';
  return {
    channel_key: `channel-key-${sandbox ? 'test-' : ''}${kind}${dashed(code)}`,
    channel_name: sandbox ? `${label} (테스트)` : label,
    pg_provider: code,
    pg_id: `${sandbox ? 'test' : 'live'}${kind.replace('-', '')}${code.replaceAll('_', '')}`,
    sandbox,
    type,
  };
};

/** PGs that charge or store a card by number or key, without a window (PortOne V1 docs: subscribe). */
const API_PGS = [
  'nice',
  'nice_v2',
  'html5_inicis',
  'kcp',
  'daou',
  'paymentwall',
  'settle',
  'tosspayments',
  'ksnet',
  'welcome',
];
const CERTIFICATION_PGS: readonly [string, string][] = [
  ['danal', '다날 휴대폰 본인인증'],
  ['inicis_unified', 'KG이니시스 통합인증'],
  ['kcp_v2', 'NHN KCP 본인인증'],
];

/** A live channel for every PG, first, and a second set marked test. The first row is the account's default channel. */
export const initialChannels = (): Channel[] =>
  [false, true].flatMap((sandbox) => [
    ...PG_ROWS.map((pg) => channelOf(pg.code, pg.label, 'payment', sandbox)),
    ...API_PGS.map((code) => channelOf(code, `${pgOf(code)?.label ?? code} API`, 'api_payment', sandbox)),
    ...CERTIFICATION_PGS.map(([code, label]) => channelOf(code, label, 'certification', sandbox)),
  ]);
