// One payment: everything the provider knows about it, and everything an operator or a bank can do to it.
import { html, type Markup } from '../browser/markup';
import { isWaitingForDeposit, type Payment, type PaymentRow, remainingOf } from '../model/payment';
import type { Page } from './act';
import { statusChip } from './payment-list';
import { checkbox, input, money, postButton, table, type View, when } from './view';
import { webhookTable } from './webhooks';

const TIMES = new Set(['started_at', 'paid_at', 'failed_at', 'cancelled_at', 'vbank_date', 'vbank_issued_at']);
const APART = new Set(['cancel_history', 'deposit_history', 'cancel_receipt_urls']);

const valueText = (view: View, name: string, value: unknown): Markup => {
  if (value === null || value === '') return html`<span class="dim">${value === null ? 'null' : '""'}</span>`;
  if (TIMES.has(name)) return html`${when(view, Number(value))} <small>${String(value)}</small>`;
  return html`${typeof value === 'object' ? JSON.stringify(value) : String(value)}`;
};

const fields = (
  view: View,
  row: PaymentRow,
): Markup => html`<section class="card"><h2>${view.say('모든 값', 'Every field')}</h2>
<dl class="facts wire">
${Object.entries(row.wire)
  .filter(([name]) => !APART.has(name))
  .map(([name, value]) => html`<dt>${name}</dt><dd>${valueText(view, name, value)}</dd>`)}
<dt>channel_key</dt><dd>${row.channelKey}</dd>
<dt>notice_url</dt><dd>${row.noticeUrls.join(', ') || '–'}</dd>
<dt>tax_free</dt><dd>${row.taxFree}</dd>
</dl></section>`;

const happenings = (payment: Payment): { at: number; ko: string; en: string }[] =>
  [
    { at: payment.started_at, ko: '결제창이 열림', en: 'Window opened' },
    {
      at: payment.vbank_issued_at,
      ko: `가상계좌 발급: ${payment.vbank_name} ${payment.vbank_num}`,
      en: `Account issued: ${payment.vbank_name} ${payment.vbank_num}`,
    },
    { at: payment.failed_at, ko: `실패: ${payment.fail_reason}`, en: `Failed: ${payment.fail_reason}` },
    { at: payment.paid_at, ko: '결제됨', en: 'Paid' },
    ...payment.deposit_history.map((entry) => ({
      at: entry.deposited_at,
      ko: `입금: ${entry.depositor_name} ${entry.amount}`,
      en: `Deposit: ${entry.depositor_name} ${entry.amount}`,
    })),
    ...payment.cancel_history.map((entry) => ({
      at: entry.cancelled_at,
      ko: `취소 ${entry.amount.toLocaleString('ko-KR')}: ${entry.reason}`,
      en: `Cancelled ${entry.amount.toLocaleString('ko-KR')}: ${entry.reason}`,
    })),
  ].filter((event) => event.at > 0);

const history = (view: View, payment: Payment): Markup => {
  const events = happenings(payment).sort((a, b) => a.at - b.at);
  return html`<section class="card"><h2>${view.say('있었던 일', 'What happened')}</h2>
<ol class="history">${events.map((event) => html`<li>${when(view, event.at)}<span>${view.say(event.ko, event.en)}</span></li>`)}</ol></section>`;
};

const cancels = (view: View, payment: Payment): Markup | null => {
  if (payment.cancel_history.length === 0) return null;
  return html`<section><h2>${view.say('취소 내역', 'Cancels')}</h2>
${table(view, payment.cancel_history, [
  {
    title: view.say('사유', 'Reason'),
    className: 'main',
    cell: (entry) => html`${entry.reason}<small>${entry.cancellation_id}</small>`,
  },
  {
    title: view.say('금액', 'Amount'),
    className: 'number',
    cell: (entry) => money(view, entry.amount, payment.currency),
  },
  { title: view.say('취소한 때', 'At'), cell: (entry) => when(view, entry.cancelled_at) },
  { title: view.say('PG 취소번호', 'PG no.'), cell: (entry) => html`<code>${entry.pg_tid}</code>` },
  {
    title: view.say('전표', 'Receipt'),
    cell: (entry) =>
      entry.receipt_url !== undefined && html`<a href="${entry.receipt_url}">${view.say('보기', 'Show')}</a>`,
  },
])}</section>`;
};

const at = (payment: Payment, action: string): string => `/console/payments/${payment.imp_uid}/${action}`;

const cancelForm = (view: View, payment: Payment): Markup | null => {
  const left = remainingOf(payment);
  if ((payment.status !== 'paid' && payment.status !== 'cancelled') || left <= 0) return null;
  return html`<form method="post" action="${at(payment, 'cancel')}" class="stack"><h3>${view.say('콘솔에서 취소', 'Cancel from the console')}</h3>
${input('amount', view.say('취소 금액', 'Amount'), left, { hint: view.say(`남은 금액 ${money(view, left, payment.currency)}`, `${money(view, left, payment.currency)} left`) })}
${checkbox('webhook', view.say('웹훅 보내기', 'Send a webhook'), true)}
<button type="submit" class="danger">${view.say('취소하기', 'Cancel payment')}</button></form>`;
};

const depositForms = (view: View, payment: Payment): Markup | null => {
  if (!isWaitingForDeposit(payment)) return null;
  const short = Math.max(1, payment.amount - 1000);
  const send = (amount: number, label: string) =>
    postButton(at(payment, 'deposit'), label, '', { amount: String(amount) });
  return html`<div class="stack"><h3>${view.say('입금', 'Deposit')}</h3>
<div class="row">${send(payment.amount, view.say('정확히 입금', 'Right amount'))}
${send(short, view.say('적게 입금', 'Short'))}
${send(payment.amount + 1000, view.say('많이 입금', 'Over'))}
${postButton(at(payment, 'expire'), view.say('기한 지남', 'Let it expire'))}</div>
<form method="post" action="${at(payment, 'deposit')}" class="row">
${input('amount', view.say('금액', 'Amount'), payment.amount)}
${input('depositor', view.say('입금자', 'Depositor'), payment.buyer_name ?? '')}
<button type="submit">${view.say('입금하기', 'Deposit')}</button></form></div>`;
};

const lateForm = (view: View, payment: Payment): Markup | null => {
  if (payment.status !== 'failed' && (payment.status !== 'ready' || payment.vbank_num !== null)) return null;
  return html`<div class="stack"><h3>${view.say('뒤늦은 승인', 'Late approval')}</h3>
<p>${view.say('PG 심사 뒤 승인된 것처럼 결제됨으로 바꾸고 웹훅을 보냅니다.', 'As after a review at the PG: becomes paid, and a webhook says so.')}</p>
<div class="row">${postButton(at(payment, 'approve'), view.say('지금 승인', 'Approve now'))}
${payment.status === 'ready' && html`<a class="button" href="/window/${payment.imp_uid}">${view.say('결제창 열기', 'Open the window')}</a>`}</div></div>`;
};

const silentForm = (view: View, row: PaymentRow): Markup | null => {
  if (row.wire.status !== 'paid' || row.pgCancelled) return null;
  return html`<div class="stack"><h3>${view.say('PG에서만 취소', 'Cancel at the PG only')}</h3>
<p>${view.say('아임포트는 모르게 PG에서 취소합니다. 상태는 그대로이고, 이후 취소 요청은 거절됩니다.', 'Iamport never hears of it: the state stays, and later cancels are refused.')}</p>
${postButton(at(row.wire, 'pg-cancel'), view.say('PG에서 취소', 'Cancel at the PG'))}</div>`;
};

const actions = (view: View, row: PaymentRow): Markup | null => {
  const { wire } = row;
  const forms = [depositForms(view, wire), cancelForm(view, wire), lateForm(view, wire), silentForm(view, row)];
  const shown = forms.filter((form) => form !== null);
  return shown.length === 0
    ? null
    : html`<section class="card actions"><h2>${view.say('할 수 있는 일', 'What you can do')}</h2>${shown}</section>`;
};

export const paymentPage = (view: View): Page | null => {
  const row = view.app.store.payment(view.req.params.imp_uid ?? '');
  if (!row) return null;
  const { wire } = row;
  const webhooks = [...view.app.store.all('webhooks')].filter((record) => record.imp_uid === wire.imp_uid).reverse();
  return {
    title: wire.name ?? wire.imp_uid,
    body: html`<p class="lead">${statusChip(view, wire)} <strong>${money(view, wire.amount, wire.currency)}</strong> · <code>${wire.imp_uid}</code>
${wire.receipt_url !== null && html` · <a href="${wire.receipt_url}">${view.say('매출전표', 'Receipt')}</a>`}</p>
${row.answerLost && html`<p class="flash wait">${view.say('브라우저는 이 결제의 결과를 받지 못합니다(통신 끊김).', 'The browser never hears of this payment (connection lost).')}</p>`}
${row.pgCancelled && html`<p class="flash wait">${view.say('PG에서 이미 취소되었지만 아임포트는 모릅니다.', 'Cancelled at the PG; Iamport does not know.')}</p>`}
<div class="columns">${history(view, wire)}${actions(view, row)}</div>
${cancels(view, wire)}
<section><h2>${view.say('웹훅', 'Webhooks')}</h2>${webhookTable(view, webhooks)}</section>
${fields(view, row)}`,
  };
};
