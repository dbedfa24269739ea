// PAYCO (PortOne V1 docs: balance, payco): what was paid with what, and the state of its orders.
import type { App } from '../app';
import type { Answer, Request, Route } from '../http';
import { type PaymentRow, remainingOf, roundMoney } from '../model/payment';
import { badRequest, ok, Refusal, refusal } from './envelope';
import { fieldsOf } from './fields';
import { operation } from './operation';
import { pathPayment } from './payments';

type Part = { tax_free: number; supply: number; vat: number; service: number };

const NOTHING: Part = { tax_free: 0, supply: 0, vat: 0, service: 0 };

const partOf = (amount: number, taxFree: number): Part => {
  const vat = Math.floor((amount - taxFree) / 11);
  return { tax_free: taxFree, supply: roundMoney(amount - taxFree - vat), vat, service: 0 };
};

/** The sandbox's buyers pay with one method and no points. */
const balance = (req: Request, app: App): Answer => {
  const row = pathPayment(req, app);
  if (row.wire.pg_provider !== 'payco') throw new Refusal(405, 1, 'PAYCO 결제건만 조회할 수 있습니다.');
  const left = remainingOf(row.wire);
  return ok({
    amount: row.wire.amount,
    cash_receipt: row.wire.pay_method === 'card' ? NOTHING : partOf(left, 0),
    primary: partOf(left, roundMoney(row.taxFree - row.taxFreeCancelled)),
    secondary: NOTHING,
    discount: NOTHING,
    histories: historyOf(row),
  });
};

const historyOf = ({ wire }: PaymentRow) =>
  wire.cancel_history.map((entry) => ({
    cash_receipt: NOTHING,
    primary: partOf(entry.amount, 0),
    secondary: NOTHING,
    discount: NOTHING,
    created: entry.cancelled_at,
  }));

const setStatus = (req: Request, app: App): Answer => {
  const row = app.store.payment(req.params.imp_uid ?? '');
  if (!row) throw refusal('존재하지 않는 결제정보입니다.');
  const status = fieldsOf(req).choice('status', ['DELIVERY_START', 'PURCHASE_DECISION', 'CANCELED']);
  if (status === null) throw badRequest('status 파라메터가 누락되었습니다.');
  if (row.wire.pg_provider !== 'payco') throw refusal('PAYCO 결제건이 아닙니다.');
  return ok({ status });
};

export const routes: Route[] = [
  operation('GET', '/payments/:imp_uid/balance', balance),
  operation('POST', '/payco/orders/status/:imp_uid', setStatus),
];
