// What each PG can do, one row per PG. (PortOne V1 docs: the PGs' own pages, "PG code", window types, payment methods, bank codes,
// cancelling; help centre: smallest amounts, how long payments can be cancelled)

import type { Channel, ChannelMethod, Wallet } from './channels';

type Methods = Channel['methods'];

const A_YEAR = { days: 365 };
const THREE_MONTHS = { days: 90 };

const method = (minimumMinor: number, traits: Partial<ChannelMethod> = {}): ChannelMethod => ({
  onWire: null,
  minimumMinor,
  maximumMinor: null,
  refundUntil: A_YEAR,
  isPartlyRefundable: true,
  needsRefundAccount: false,
  isEscrowable: false,
  extras: [],
  ...traits,
});

const card = (minimumMinor: number) => method(minimumMinor);
const trans = (minimumMinor: number, traits: Partial<ChannelMethod> = {}) =>
  method(minimumMinor, { refundUntil: THREE_MONTHS, ...traits });
const vbank = (minimumMinor: number, traits: Partial<ChannelMethod> = {}) =>
  method(minimumMinor, { refundUntil: null, needsRefundAccount: true, extras: ['vbank_due'], ...traits });
/** Carrier billing: the bill of a month cannot be changed in the next. */
const phone = (minimumMinor: number, traits: Partial<ChannelMethod> = {}) =>
  method(minimumMinor, { refundUntil: 'end-of-month', isPartlyRefundable: false, extras: ['digital'], ...traits });
const samsung = (onWire: string, minimumMinor: number) => method(minimumMinor, { onWire });

const channel = (pg: string, name: string, methods: Methods, traits: Partial<Channel> = {}): Channel => ({
  pg,
  name,
  methods,
  window: { pc: 'frame', phone: 'leaves' },
  standing: 'current',
  successor: null,
  choosesInside: false,
  wallet: null,
  currency: 'KRW',
  title: { max: 40, unit: 'characters', refused: '' },
  lumpSum: [],
  isBilingual: false,
  always: {},
  bankCodes: 'standard',
  taxOnCancel: [],
  billing: null,
  ...traits,
});

/** The page stays, on phones too. */
const STAYS = { pc: 'frame', phone: 'frame' } as const;
const ESCROW = { isEscrowable: true } as const;
/** The buyer chooses inside the window of an app of its own. */
const walletOf = (wallet: Wallet) => ({ choosesInside: true, wallet, lumpSum: null });
const IN_DOLLARS = { ...walletOf('paypal'), currency: 'USD' } as const;

export const channels: readonly Channel[] = [
  channel(
    'html5_inicis',
    'KG이니시스',
    {
      card: card(100),
      trans: trans(150, ESCROW),
      vbank: vbank(1, ESCROW),
      phone: phone(300, { isPartlyRefundable: true }),
      samsung: samsung('samsung', 100),
    },
    { bankCodes: 'inicis', taxOnCancel: ['vat_amount'], isBilingual: true, billing: 'shows' },
  ),
  channel(
    'nice',
    '나이스페이먼츠 (구모듈)',
    { card: card(100), trans: trans(200), vbank: vbank(1), phone: phone(500) },
    { taxOnCancel: ['tax_free', 'vat_amount'], isBilingual: true, always: { niceMobileV2: true } },
  ),
  channel(
    'nice_v2',
    '나이스페이먼츠',
    {
      card: card(100),
      trans: trans(200, ESCROW),
      vbank: vbank(1, ESCROW),
      phone: phone(500),
      samsung: samsung('samsungpay', 100),
    },
    { title: { max: 40, unit: 'bytes', refused: '%&|$-+=[]' }, taxOnCancel: ['vat_amount'], isBilingual: true },
  ),
  channel(
    'jtnet',
    'JTNet',
    { card: card(100), trans: trans(200), vbank: vbank(1), phone: phone(300) },
    { standing: 'gone', successor: 'nice_v2', billing: 'charges' },
  ),
  channel(
    'uplus',
    '토스페이먼츠 (구모듈)',
    {
      card: card(100),
      trans: trans(200),
      vbank: vbank(1),
      phone: phone(300),
      samsung: samsung('samsung', 100),
    },
    { isBilingual: true },
  ),
  channel(
    'tosspayments',
    '토스페이먼츠',
    {
      card: card(100),
      trans: trans(200),
      vbank: vbank(1),
      phone: phone(300),
      samsung: samsung('samsungpay', 100),
    },
    { lumpSum: [0], billing: 'shows' },
  ),
  channel('danal', '다날 휴대폰결제', { phone: phone(301) }, { window: STAYS, billing: 'charges' }),
  channel(
    'danal_tpay',
    '다날',
    {
      card: card(100),
      trans: trans(301),
      // The PG gives nothing back that came by transfer to an account.
      vbank: vbank(301, { refundUntil: { days: 0 }, extras: ['vbank_due', 'biz_num'] }),
    },
    { window: STAYS, billing: 'charges' },
  ),
  channel(
    'payco',
    '페이코',
    { card: card(100), trans: trans(100), vbank: vbank(100) },
    { window: { pc: 'popup', phone: 'frame' }, ...walletOf('payco'), taxOnCancel: ['tax_free'], billing: 'shows' },
  ),
  channel(
    'syrup',
    '시럽페이',
    { card: card(100) },
    { window: STAYS, standing: 'gone', choosesInside: true, lumpSum: null },
  ),
  channel(
    'kakao',
    '카카오페이 (구)',
    { card: card(100) },
    { window: STAYS, standing: 'gone', successor: 'kakaopay', ...walletOf('kakaopay') },
  ),
  channel(
    'kakaopay',
    '카카오페이',
    { card: method(100, { maximumMinor: 1_999_999 }) },
    // It takes exactly one number of instalments, and that one is then fixed.
    { ...walletOf('kakaopay'), billing: 'charges' },
  ),
  channel(
    'paypal_v2',
    '페이팔',
    { card: method(1, { onWire: 'paypal', refundUntil: { days: 180 } }) },
    { window: { pc: 'popup', phone: 'popup' }, ...IN_DOLLARS, billing: 'shows' },
  ),
  channel(
    'paypal',
    '페이팔 (구)',
    { card: method(1, { refundUntil: { days: 180 } }) },
    { window: { pc: 'leaves', phone: 'leaves' }, standing: 'closed-to-new', successor: 'paypal_v2', ...IN_DOLLARS },
  ),
];
