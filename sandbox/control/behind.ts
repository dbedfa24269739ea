// What happens behind the shop's back: deposits, deadlines, console cancels, edits, late approvals, cancels only the PG knows of.
import type { App } from '../app';
import { consoleCancel } from '../engine/cancel';
import { changePayment } from '../engine/new-payment';
import { depositVbank, expireVbank } from '../engine/vbank';
import { approveLate } from '../engine/window';
import { type Answer, json, type Request } from '../http';
import type { Payment, PaymentRow } from '../model/payment';
import { badRequest, notFound } from '../rest/envelope';
import { fieldsOf } from '../rest/fields';

const named = (req: Request, app: App): PaymentRow => {
  const row = app.store.payment(fieldsOf(req).need('imp_uid'));
  if (!row) throw notFound('no such payment');
  return row;
};

const shown = (row: PaymentRow): Answer => json({ payment: row.wire });

export const deposit = (req: Request, app: App): Answer => {
  const fields = fieldsOf(req);
  const amount = fields.number('amount') ?? undefined;
  const result = depositVbank(app, named(req, app).wire.imp_uid, amount, fields.text('depositor', 16) ?? undefined);
  return result.ok ? shown(result.row) : json({ refused: result.message }, 409);
};

export const expire = (req: Request, app: App): Answer => {
  const row = expireVbank(app, named(req, app).wire.imp_uid);
  if (!row) throw badRequest('not a virtual account waiting for its deposit');
  return shown(row);
};

export const cancelInConsole = (req: Request, app: App): Answer => {
  const fields = fieldsOf(req);
  const amount = fields.number('amount') ?? undefined;
  return shown(consoleCancel(app, named(req, app).wire.imp_uid, amount, fields.flag('webhook', true)));
};

/** Overwrites wire fields that exist, with values of their own kind. */
export const edit = (req: Request, app: App): Answer => {
  const row = named(req, app);
  const { patch } = req.body as { patch?: unknown };
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch))
    throw badRequest('patch: an object is needed');
  for (const [name, value] of Object.entries(patch)) {
    if (!(name in row.wire)) throw badRequest(`patch.${name}: no such field`);
    const known = row.wire[name as keyof Payment];
    if (known !== null && value !== null && typeof known !== typeof value)
      throw badRequest(`patch.${name}: wrong type`);
  }
  const { imp_uid } = row.wire;
  return shown(changePayment(app, row, { ...(patch as Partial<Payment>), imp_uid }));
};

export const approve = (req: Request, app: App): Answer => {
  const row = approveLate(app, named(req, app).wire.imp_uid);
  if (!row) throw badRequest('only failed or unfinished payments can be approved late');
  return shown(row);
};

/** The PG cancels without telling the provider; without an id, every paid payment of a test channel, as PGs do at night. */
export const cancelAtPg = (req: Request, app: App): Answer => {
  const one = fieldsOf(req).text('imp_uid') === null ? null : named(req, app);
  const rows = one
    ? [one]
    : [...app.store.all('payments')].filter(({ wire }) => wire.sandbox && wire.status === 'paid');
  for (const row of rows) app.store.putPayment({ ...row, pgCancelled: true });
  return json({ cancelled: rows.map((row) => row.wire.imp_uid) });
};
