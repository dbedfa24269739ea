// What shops sent to the REST API, newest first.
import { html } from '../browser/markup';
import type { LoggedRequest } from '../control/request-log';
import type { Page } from './act';
import { postButton, table, type View, when } from './view';

const SHOWN = 200;
/** Headers that say something about the caller; the others are noise here. */
const HEADERS = ['authorization', 'x-imptokenheader', 'tier', 'content-type', 'user-agent'];

const details = (entry: LoggedRequest) => {
  const headers = HEADERS.flatMap((name) => (entry.headers[name] ? [`${name}: ${entry.headers[name]}`] : [])).join(
    '\n',
  );
  const hasBody = typeof entry.body === 'object' && entry.body !== null && Object.keys(entry.body).length > 0;
  return html`<details><summary><code>${entry.method} ${entry.path}</code></summary>
<pre>${entry.query && `?${entry.query}\n`}${headers}${hasBody && `\n\n${JSON.stringify(entry.body, null, 2)}`}</pre></details>`;
};

export const requestsPage = (view: View): Page => {
  const search = view.req.query.get('q') ?? '';
  const isFound = (entry: LoggedRequest) =>
    `${entry.method} ${entry.path}?${entry.query} ${JSON.stringify(entry.body)}`.includes(search);
  const entries = view.app.log.list().filter(isFound).slice(-SHOWN).reverse();
  return {
    title: view.say('API 요청', 'API calls'),
    body: html`<form class="search" method="get" role="search"><label class="field"><span>${view.say('찾기', 'Search')}</span><input type="search" name="q" value="${search}" placeholder="imp_uid, /payments/cancel"></label><button type="submit" class="primary">${view.say('찾기', 'Search')}</button></form>
${table(view, entries, [
  { title: view.say('호출', 'Call'), className: 'main', cell: details },
  { title: view.say('응답', 'Status'), cell: (entry) => entry.status ?? '–' },
  { title: view.say('장애', 'Fault'), cell: (entry) => entry.fault ?? '–' },
  { title: view.say('때', 'At'), cell: (entry) => when(view, Math.floor(entry.at / 1000)) },
])}
${entries.length > 0 && postButton('/console/requests/clear', view.say('기록 지우기', 'Clear'), 'danger')}`,
  };
};
