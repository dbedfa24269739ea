// Scheduled charges and the stored cards behind them.
import { html } from '../browser/markup';
import { paged } from '../engine/lists';
import type { Page } from './act';
import { pageNumber, pager } from './payment-list';
import { chip, money, table, type View, when } from './view';

const PER_PAGE = 30;

export const schedulesPage = (view: View): Page => {
  const { store } = view.app;
  const rows = [...store.all('schedules')].map((row) => row.wire).sort((a, b) => b.schedule_at - a.schedule_at);
  const page = paged(rows, pageNumber(view), PER_PAGE);
  const customers = [...store.all('customers')]
    .filter((row) => !row.deleted)
    .map((row) => row.wire)
    .reverse();
  return {
    title: view.say('정기결제', 'Billing'),
    body: html`<p class="lead">${view.say('예약된 결제는 샌드박스 시계가 그때에 이르면 실행됩니다.', 'A scheduled charge runs when the sandbox clock reaches its time.')} <a href="/console/clock">${view.say('시계 옮기기', 'Move the clock')}</a></p>
<section><h2>${view.say('예약', 'Schedules')}</h2>
${table(view, page.list, [
  {
    title: view.say('예약', 'Schedule'),
    className: 'main',
    cell: (row) => html`${row.name}<small>${row.merchant_uid}</small>`,
  },
  { title: view.say('상태', 'State'), cell: (row) => chip(view, row.schedule_status) },
  {
    title: view.say('결제', 'Payment'),
    cell: (row) =>
      row.imp_uid === null
        ? '–'
        : html`<a href="/console/payments/${row.imp_uid}">${row.payment_status ?? row.imp_uid}</a>`,
  },
  { title: view.say('금액', 'Amount'), className: 'number', cell: (row) => money(view, row.amount, row.currency) },
  { title: 'customer_uid', cell: (row) => html`<code>${row.customer_uid}</code>` },
  { title: view.say('실행할 때', 'Due'), cell: (row) => when(view, row.schedule_at) },
])}${pager(view, page, '/console/schedules', {})}</section>
<section><h2>${view.say('빌링키', 'Billing keys')}</h2>
${table(view, customers, [
  { title: 'customer_uid', className: 'main', cell: (row) => html`<code>${row.customer_uid}</code>` },
  { title: view.say('카드', 'Card'), cell: (row) => html`${row.card_name}<small>${row.card_number}</small>` },
  { title: 'PG', cell: (row) => html`${row.pg_provider}${row.sandbox && view.say(' · 테스트', ' · test')}` },
  { title: view.say('구매자', 'Customer'), cell: (row) => row.customer_name ?? '–' },
  { title: view.say('등록', 'Stored'), cell: (row) => when(view, row.inserted) },
])}</section>`,
  };
};
