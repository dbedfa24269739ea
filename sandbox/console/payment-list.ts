// Payments, newest first, with the search an operator needs while somebody is on the phone.
import { html, type Markup } from '../browser/markup';
import { methodText } from '../browser/words';
import { paged } from '../engine/lists';
import { isWaitingForDeposit, type Payment, type PaymentRow } from '../model/payment';
import type { Page } from './act';
import { chip, money, select, table, type View, when } from './view';

const PER_PAGE = 30;

/** The finer state people ask for: parts cancelled, accounts waiting for their deposit. */
const stateOf = (payment: Payment): string => {
  if (isWaitingForDeposit(payment)) return 'deposit';
  return payment.status === 'cancelled' && payment.cancel_amount < payment.amount ? 'partial' : payment.status;
};

export const statusChip = (view: View, payment: Payment): Markup => chip(view, payment.status, stateOf(payment));

export const paymentTable = (view: View, rows: readonly PaymentRow[]): Markup =>
  table(view, rows, [
    {
      title: view.say('결제', 'Payment'),
      className: 'main',
      cell: ({ wire }) =>
        html`<a href="/console/payments/${wire.imp_uid}">${wire.name ?? wire.imp_uid}</a><small>${wire.imp_uid}</small>`,
    },
    { title: view.say('상태', 'State'), cell: ({ wire }) => statusChip(view, wire) },
    { title: view.say('금액', 'Amount'), className: 'number', cell: ({ wire }) => amountCell(view, wire) },
    { title: view.say('구매자', 'Buyer'), cell: ({ wire }) => wire.buyer_name ?? '–' },
    {
      title: view.say('결제 수단', 'Method'),
      cell: ({ wire }) =>
        html`${view.language === 'en' ? wire.pay_method : methodText(wire.pay_method)}<small>${wire.pg_provider}${wire.sandbox && view.say(' · 테스트', ' · test')}</small>`,
    },
    { title: view.say('주문번호', 'merchant_uid'), cell: ({ wire }) => html`<code>${wire.merchant_uid}</code>` },
    { title: view.say('시작', 'Started'), cell: ({ wire }) => when(view, wire.started_at) },
  ]);

const amountCell = (view: View, wire: Payment): Markup =>
  html`${money(view, wire.amount, wire.currency)}${
    wire.cancel_amount > 0 && html`<small>−${money(view, wire.cancel_amount, wire.currency)}</small>`
  }`;

const digits = (text: string): string => text.replaceAll(/\D/g, '');

type Searchable = Pick<
  Payment,
  | 'imp_uid'
  | 'merchant_uid'
  | 'name'
  | 'buyer_name'
  | 'buyer_email'
  | 'buyer_tel'
  | 'apply_num'
  | 'pg_tid'
  | 'vbank_num'
>;

/** Ids, names, mail, approval number as typed; a phone number with or without its dashes. */
export const isFound = (payment: Searchable, search: string): boolean => {
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return true;
  const { imp_uid, merchant_uid, name, buyer_name, buyer_email, buyer_tel, apply_num, pg_tid, vbank_num } = payment;
  const texts = [imp_uid, merchant_uid, name, buyer_name, buyer_email, buyer_tel, apply_num, pg_tid, vbank_num];
  if (texts.some((text) => text?.toLowerCase().includes(wanted))) return true;
  const number = digits(wanted);
  return number.length >= 4 && digits(buyer_tel ?? '').includes(number);
};

const STATES: readonly [string, string, string][] = [
  ['', '모든 상태', 'Every state'],
  ['paid', '결제됨', 'Paid'],
  ['ready', '준비', 'Ready'],
  ['deposit', '입금 대기', 'Awaiting deposit'],
  ['cancelled', '취소됨', 'Cancelled'],
  ['partial', '부분 취소', 'Part cancelled'],
  ['failed', '실패', 'Failed'],
];

const searchForm = (
  view: View,
  search: string,
  state: string,
): Markup => html`<form class="search" method="get" role="search">
<label class="field"><span>${view.say('찾기', 'Search')}</span>
<input type="search" name="q" value="${search}" placeholder="${view.say('imp_uid, 주문번호, 이름, 전화번호, 승인번호', 'imp_uid, merchant_uid, name, phone, approval no.')}"></label>
${select(
  'status',
  view.say('상태', 'State'),
  STATES.map(([value, ko, en]) => ({ value, label: view.say(ko, en) })),
  state,
)}
<button type="submit" class="primary">${view.say('찾기', 'Search')}</button>
</form>`;

export const pager = (
  view: View,
  page: { previous: number; next: number; total: number },
  path: string,
  query: Record<string, string>,
): Markup => {
  const link = (number: number, label: string) =>
    number > 0 &&
    html`<a class="button" href="${path}?${new URLSearchParams({ ...query, page: String(number) }).toString()}">${label}</a>`;
  return html`<p class="pager"><span>${view.say(`모두 ${page.total}건`, `${page.total} in all`)}</span>
${link(page.previous, view.say('← 새로운 것', '← Newer'))}${link(page.next, view.say('오래된 것 →', 'Older →'))}</p>`;
};

export const pageNumber = (view: View): number => Math.max(1, Math.trunc(Number(view.req.query.get('page'))) || 1);

export const paymentsPage = (view: View): Page => {
  const search = view.req.query.get('q') ?? '';
  const state = view.req.query.get('status') ?? '';
  const isState = ({ wire }: PaymentRow) => state === '' || state === wire.status || state === stateOf(wire);
  const found = [...view.app.store.all('payments')]
    .filter((row) => isState(row) && isFound(row.wire, search))
    .reverse();
  const page = paged(found, pageNumber(view), PER_PAGE);
  return {
    title: view.say('결제', 'Payments'),
    body: html`${searchForm(view, search, state)}${paymentTable(view, page.list)}${pager(view, page, '/console/payments', { q: search, status: state })}`,
  };
};
