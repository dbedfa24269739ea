// What the shop sent to people: mails by SMTP and messages by the message API land here instead of reaching anybody.

import type { App } from '../app';
import { html } from '../browser/markup';
import { paged } from '../engine/lists';
import type { Answer, Request } from '../http';
import type { InboxMessage } from '../model/records';
import type { Page } from './act';
import { pageNumber, pager } from './payment-list';
import { postButton, table, type View, when } from './view';

const PER_PAGE = 30;

const kindText = (view: View, message: InboxMessage): string =>
  message.kind === 'mail' ? view.say('메일', 'Mail') : view.say('문자·알림톡', 'Message');

export const inboxPage = (view: View): Page => {
  const search = view.req.query.get('q') ?? '';
  const isFound = ({ to, subject, text }: InboxMessage) =>
    [...to, subject ?? '', text].some((each) => each.toLowerCase().includes(search.toLowerCase()));
  const page = paged([...view.app.store.all('inbox')].filter(isFound).reverse(), pageNumber(view), PER_PAGE);
  return {
    title: view.say('받은 메시지', 'Inbox'),
    body: html`<form class="search" method="get" role="search"><label class="field"><span>${view.say('찾기', 'Search')}</span><input type="search" name="q" value="${search}" placeholder="${view.say('받는 사람, 제목, 내용', 'Recipient, subject, text')}"></label><button type="submit" class="primary">${view.say('찾기', 'Search')}</button></form>
${table(view, page.list, [
  {
    title: view.say('제목', 'Subject'),
    className: 'main',
    cell: (message) => html`<a href="/console/inbox/${message.id}">${message.subject ?? message.text.slice(0, 60)}</a>`,
  },
  { title: view.say('종류', 'Kind'), cell: (message) => kindText(view, message) },
  { title: view.say('받는 사람', 'To'), cell: (message) => message.to.join(', ') },
  { title: view.say('받은 때', 'Received'), cell: (message) => when(view, message.received_at) },
])}${pager(view, page, '/console/inbox', { q: search })}
${page.total > 0 && postButton('/console/inbox/clear', view.say('모두 지우기', 'Clear all'), 'danger')}`,
  };
};

export const messagePage = (view: View): Page | null => {
  const message = view.app.store.get('inbox', view.req.params.id ?? '');
  if (!message) return null;
  return {
    title: message.subject ?? kindText(view, message),
    body: html`<section class="card"><dl class="facts">
<dt>${view.say('종류', 'Kind')}</dt><dd>${kindText(view, message)}</dd>
<dt>${view.say('보낸 사람', 'From')}</dt><dd>${message.from}</dd>
<dt>${view.say('받는 사람', 'To')}</dt><dd>${message.to.join(', ')}</dd>
<dt>${view.say('받은 때', 'Received')}</dt><dd>${when(view, message.received_at)}</dd></dl></section>
${message.html !== null && html`<iframe class="mail" title="${view.say('메일 내용', 'Mail')}" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/console/inbox/${message.id}/html"></iframe>`}
<section class="card"><h2>${view.say('글', 'Text')}</h2><pre class="text">${message.text}</pre></section>
<details class="card"><summary>${view.say('원문', 'As received')}</summary><pre>${message.raw}</pre></details>`,
  };
};

/** A mail's own markup, in a box without scripts; its links open a tab of their own. */
export const mailBody = (req: Request, app: App): Answer => {
  const message = app.store.get('inbox', req.params.id ?? '');
  return {
    status: message?.html ? 200 : 404,
    headers: {
      'content-type': 'text/html; charset=UTF-8',
      'content-security-policy':
        "default-src 'none'; img-src data: http: https:; style-src 'unsafe-inline'; font-src data:; sandbox allow-popups allow-popups-to-escape-sandbox",
      'cache-control': 'no-store',
    },
    body: `<base target="_blank">${message?.html ?? ''}`,
  };
};
