// What a window offers to choose from: pure rules over the call and the PG (PortOne V1 docs: window options).
import { CARDS, COMMON_CARDS, QUOTA_MIN_KRW } from '../model/cards';
import type { WindowParam } from '../model/request-pay';

const USUAL_MONTHS = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Months on offer, 0 = lump sum. Below 50,000 won and in foreign money there are no instalments. */
export const quotaChoices = (
  pg: string,
  param: Pick<WindowParam, 'amount' | 'currency' | 'cardQuota' | 'cardDirect'>,
): number[] => {
  if (param.currency !== 'KRW' || param.amount < QUOTA_MIN_KRW) return [0];
  const fixed = param.cardDirect?.quota;
  if (typeof fixed === 'number') return [fixed];
  const asked = (param.cardQuota ?? USUAL_MONTHS).filter((months) => months > 1).sort((a, b) => a - b);
  if (pg === 'kakaopay' && asked.length === 1) return asked;
  // This PG shows every month up to the highest one asked for, gaps or not.
  if (pg === 'tosspayments') return [0, ...USUAL_MONTHS.filter((months) => months <= (asked.at(-1) ?? 0))];
  return [0, ...asked];
};

/** Card companies on offer, the common ones first. A directly opened company is the only one. */
export const cardChoices = (param: Pick<WindowParam, 'cardDetail' | 'cardDirect'>): string[] => {
  if (param.cardDirect) return [param.cardDirect.code];
  const everyone = param.cardDetail.find((row) => row.code === '*')?.enabled ?? true;
  const isShown = (code: string): boolean => param.cardDetail.find((row) => row.code === code)?.enabled ?? everyone;
  const common = COMMON_CARDS.filter(isShown);
  const named = param.cardDetail.filter((row) => row.enabled && CARDS.has(row.code)).map((row) => row.code);
  const rare = named.filter((code) => !common.some((each) => each === code));
  return [...common, ...rare];
};

export type Panel = 'card' | 'bank' | 'vbank' | 'phone' | 'app' | 'gift' | 'paypal';

const PANELS: Readonly<Record<string, Panel>> = {
  card: 'card',
  trans: 'bank',
  vbank: 'vbank',
  phone: 'phone',
  paypal: 'paypal',
  cultureland: 'gift',
  smartculture: 'gift',
  culturegift: 'gift',
  booknlife: 'gift',
  happymoney: 'gift',
};

/** The panel of a method; everything that is paid in an app of its own looks alike. */
export const panelOf = (method: string): Panel => PANELS[method] ?? 'app';

/** PGs whose window ignores the method asked for and lets the buyer choose; the answer carries what was chosen. */
const BUYER_CHOOSES: Readonly<Record<string, readonly string[]>> = {
  payco: ['card', 'trans', 'vbank', 'point'],
  kakaopay: ['card', 'point'],
  naverpay: ['card', 'point'],
  naverco: ['card', 'point'],
};

/** The methods to choose from inside the window; one of them = no choice. */
export const methodChoices = (pg: string, payMethod: string): readonly string[] => {
  const own = BUYER_CHOOSES[pg];
  if (!own) return [payMethod];
  return own.includes(payMethod) ? [payMethod, ...own.filter((each) => each !== payMethod)] : own;
};
