// Notifications sent to the shop: every one with its body and every attempt, to be read and sent again.
import { html, type Markup } from '../browser/markup';
import { paged } from '../engine/lists';
import type { WebhookRecord } from '../model/records';
import type { Page } from './act';
import { pageNumber, pager } from './payment-list';
import { chip, input, postButton, select, table, type View, when } from './view';

const PER_PAGE = 30;

const lastAttempt = (view: View, record: WebhookRecord): Markup | string => {
  const last = record.attempts.at(-1);
  if (!last) return '–';
  return html`${last.status ?? last.error ?? '–'} <small>${last.ms} ms · ${view.say(`${record.attempts.length}번`, `${record.attempts.length}×`)}</small>`;
};

export const webhookTable = (view: View, rows: readonly WebhookRecord[]): Markup =>
  table(view, rows, [
    {
      title: view.say('웹훅', 'Webhook'),
      className: 'main',
      cell: (record) =>
        html`<a href="/console/webhooks/${record.id}">${record.event}</a><small>${record.imp_uid}</small><small>${record.url}</small>`,
    },
    { title: view.say('상태', 'State'), cell: (record) => chip(view, record.state) },
    { title: view.say('응답', 'Answer'), className: 'tight', cell: (record) => lastAttempt(view, record) },
    { title: view.say('만든 때', 'Made'), cell: (record) => when(view, record.created_at) },
    {
      title: view.say('다시', 'Again'),
      cell: (record) => postButton(`/console/webhooks/${record.id}/resend`, view.say('재전송', 'Resend')),
    },
  ]);

const STATES: readonly [string, string, string][] = [
  ['', '모든 상태', 'Every state'],
  ['delivered', '전달됨', 'Delivered'],
  ['failed', '실패', 'Failed'],
  ['lost', '유실됨', 'Lost'],
  ['logged', '기록만', 'Log only'],
];

export const webhooksPage = (view: View): Page => {
  const state = view.req.query.get('state') ?? '';
  const rows = [...view.app.store.all('webhooks')].filter((record) => state === '' || record.state === state).reverse();
  const page = paged(rows, pageNumber(view), PER_PAGE);
  const states = STATES.map(([value, ko, en]) => ({ value, label: view.say(ko, en) }));
  return {
    title: view.say('웹훅 기록', 'Webhooks'),
    body: html`<form class="search" method="get">${select('state', view.say('상태', 'State'), states, state)}<button type="submit" class="primary">${view.say('보기', 'Show')}</button></form>
${webhookTable(view, page.list)}${pager(view, page, '/console/webhooks', { state })}${forgeForm(view)}`,
  };
};

/** What anybody on the internet could send to a shop's webhook address. */
const forgeForm = (
  view: View,
): Markup => html`<section class="card"><h2>${view.say('거짓 웹훅 보내기', 'Send a forged webhook')}</h2>
<p>${view.say('웹훅에는 서명이 없습니다. 누구나 보낼 수 있는 요청에 쇼핑몰이 속지 않는지 확인하세요.', 'Webhooks carry no signature: see that your shop does not believe one that anybody could send.')}</p>
<form method="post" action="/console/webhooks/forge" class="stack">
${input('url', view.say('받을 주소', 'Address'), view.app.store.settings.notice_url, { required: true })}
<label class="field"><span>${view.say('본문', 'Body')}</span><textarea name="body" rows="3">{"imp_uid":"imp_000000000000","merchant_uid":"forged","status":"paid"}</textarea></label>
<button type="submit">${view.say('보내기', 'Send')}</button></form></section>`;

const attempts = (view: View, record: WebhookRecord): Markup =>
  table(view, record.attempts, [
    { title: view.say('때', 'At'), cell: (attempt) => when(view, attempt.at) },
    { title: view.say('응답', 'Answer'), cell: (attempt) => attempt.status ?? '–' },
    { title: view.say('오류', 'Error'), cell: (attempt) => attempt.error ?? '–' },
    { title: view.say('걸린 시간', 'Took'), className: 'number', cell: (attempt) => `${attempt.ms} ms` },
  ]);

export const webhookPage = (view: View): Page | null => {
  const record = view.app.store.get('webhooks', view.req.params.id ?? '');
  if (!record) return null;
  return {
    title: view.say(`웹훅 · ${record.event}`, `Webhook · ${record.event}`),
    body: html`<p class="lead">${chip(view, record.state)} ${when(view, record.created_at)}</p>
<section class="card"><dl class="facts">
<dt>URL</dt><dd><code>${record.url}</code></dd>
<dt>Content-Type</dt><dd><code>${record.content_type}</code></dd>
<dt>imp_uid</dt><dd>${view.app.store.payment(record.imp_uid) ? html`<a href="/console/payments/${record.imp_uid}">${record.imp_uid}</a>` : record.imp_uid}</dd>
${record.next_at > 0 && html`<dt>${view.say('다음 재전송', 'Next re-send')}</dt><dd>${when(view, record.next_at)}</dd>`}
</dl><h2>${view.say('본문', 'Body')}</h2><pre>${record.body}</pre></section>
<section class="card"><h2>${view.say('시도', 'Attempts')}</h2>${attempts(view, record)}
${postButton(`/console/webhooks/${record.id}/resend`, view.say('재전송', 'Resend'), 'primary')}</section>`,
  };
};
