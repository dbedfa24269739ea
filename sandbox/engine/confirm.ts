// The shop's last word before the PG is asked (PortOne V1 docs: confirm process): anything but a 200 in time stops the payment.
import type { App } from '../app';
import type { PaymentRow } from '../model/payment';
import { send } from './send';

/** PGs and methods that the confirm process does not know. */
const UNSUPPORTED = new Set(['naverco', 'daou', 'eximbay']);

/** Null = go ahead; else the text for `fail_reason`. */
export const askShop = async (app: App, row: PaymentRow): Promise<string | null> => {
  const { settings } = app.store;
  const url = row.window?.param.confirmUrl ?? null;
  if (url === null || !settings.confirm_enabled || UNSUPPORTED.has(row.wire.pg_provider)) return null;
  const { imp_uid, merchant_uid, amount } = row.wire;
  await app.store.durable();
  const result = await send({
    url,
    contentType: 'application/json',
    body: JSON.stringify({ imp_uid, merchant_uid, amount }),
    connectMs: settings.confirm_timeout_ms,
    totalMs: settings.confirm_timeout_ms,
  });
  if (result.status === 200) return null;
  return `고객사 요청에 의해 결제를 중단합니다. (상세사유 : ${reasonOf(result.text)})`;
};

const reasonOf = (text: string): string => {
  const unknown = '알 수 없음';
  try {
    const answer = JSON.parse(text) as { reason?: unknown } | null;
    return typeof answer?.reason === 'string' && answer.reason !== '' ? answer.reason.slice(0, 200) : unknown;
  } catch (error) {
    // Not JSON: a crash page, a timeout, an empty answer.
    if (error instanceof SyntaxError) return unknown;
    throw error;
  }
};
