// The frame of every console page: navigation, language, the message of the last action.
import { html, type Markup } from '../browser/markup';
import type { Answer } from '../http';
import type { View } from './view';

type Item = { path: string; ko: string; en: string; count?: (view: View) => number };

const ITEMS: readonly Item[] = [
  { path: '/console', ko: '개요', en: 'Overview' },
  { path: '/console/payments', ko: '결제', en: 'Payments' },
  { path: '/console/webhooks', ko: '웹훅 기록', en: 'Webhooks' },
  { path: '/console/inbox', ko: '받은 메시지', en: 'Inbox', count: (view) => view.app.store.count('inbox') },
  { path: '/console/schedules', ko: '정기결제', en: 'Billing' },
  { path: '/console/scenarios', ko: '시나리오', en: 'Scenarios' },
  {
    path: '/console/faults',
    ko: '장애판',
    en: 'Faults',
    count: (view) => view.app.gate.faults().length + view.app.gate.standing().length,
  },
  { path: '/console/clock', ko: '시계', en: 'Clock' },
  { path: '/console/requests', ko: 'API 요청', en: 'API calls' },
  { path: '/console/channels', ko: '채널', en: 'Channels' },
  { path: '/console/settings', ko: '설정', en: 'Settings' },
];

const isCurrent = (path: string, at: string): boolean =>
  at === path || (path !== '/console' && at.startsWith(`${path}/`));

const navigation = (view: View): Markup => html`<nav aria-label="${view.say('콘솔 메뉴', 'Console')}"><ul>
${ITEMS.map((item) => {
  const count = item.count?.(view) ?? 0;
  return html`<li><a href="${item.path}"${isCurrent(item.path, view.req.path) && html` aria-current="page"`}>${view.say(item.ko, item.en)}${count > 0 && html` <span class="count">${count}</span>`}</a></li>`;
})}
</ul></nav>`;

const message = (view: View): Markup | null => {
  const error = view.req.query.get('error');
  if (error) return html`<p class="flash bad" role="alert">${error}</p>`;
  const done = view.req.query.get('done');
  return done ? html`<p class="flash good" role="status">${done}</p>` : null;
};

/** Changes whenever something arrived that an open page does not show yet. */
export const pulseOf = (view: View): string =>
  (['payments', 'webhooks', 'inbox', 'schedules'] as const).map((name) => view.app.store.count(name)).join('.');

const HEADERS = {
  'content-type': 'text/html; charset=UTF-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
};

export const page = (view: View, title: string, body: Markup, status = 200): Answer => ({
  status,
  headers: HEADERS,
  body: String(html`<!doctype html>
<html lang="${view.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · ${view.say('샌드박스 콘솔', 'Sandbox console')}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/console/assets/console.css">
<script src="/console/assets/console.js" defer></script>
</head>
<body data-pulse="${pulseOf(view)}">
<a class="skip" href="#main">${view.say('본문으로', 'Skip to content')}</a>
<header class="top">
<a class="brand" href="/console">${view.say('아임포트 샌드박스', 'Iamport sandbox')}</a>
<a class="language" href="/console/language?to=${view.language === 'en' ? 'ko' : 'en'}&amp;back=${encodeURIComponent(view.req.path)}" lang="${view.language === 'en' ? 'ko' : 'en'}">${view.language === 'en' ? '한국어' : 'English'}</a>
</header>
<div class="shell">
${navigation(view)}
<main id="main" tabindex="-1">
${message(view)}
<div class="title"><h1>${title}</h1>
<a class="fresh" href="" hidden>${view.say('새 내용이 있습니다. 새로고침', 'Something new. Refresh')}</a></div>
${body}
</main>
</div>
</body>
</html>`),
});
