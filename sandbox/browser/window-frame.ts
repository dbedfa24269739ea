// The page around every window: head with the PG's name, the security headers, and what its script must know.
import type { Answer } from '../http';
import { html, type Markup } from './markup';

export type WindowFrame = {
  /** In the head and the title. */
  title: string;
  /** Whose colours are used. */
  pg: string;
  /** A test channel, where not even the real service would move money. */
  isTestChannel: boolean;
  impUid: string;
  kind: 'iframe' | 'popup' | 'redirect';
  shopOrigin: string | null;
  /** Whether there is something to leave: then the X asks first. */
  closeAction: string | null;
  body: Markup;
};

/**
 * No `form-action`: browsers hold it against the redirect that ends a payment on a phone too, and that goes to the shop.
 * No `no-referrer`: it would make the origin of the forms "null", which the server refuses.
 */
const securityHeaders = (frame: WindowFrame): Record<string, string> => ({
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    `frame-ancestors ${frame.kind === 'iframe' && frame.shopOrigin ? frame.shopOrigin : "'none'"}`,
  ].join('; '),
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
});

export const windowPage = (frame: WindowFrame, status = 200): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=UTF-8', ...securityHeaders(frame) },
  body: String(html`<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${frame.title}</title>
<link rel="stylesheet" href="/window/assets/window.css">
<link rel="stylesheet" href="/window/assets/pg-${frame.pg}.css">
<script src="/window/assets/window.js" defer></script>
</head>
<body data-imp-uid="${frame.impUid}" data-kind="${frame.kind}" data-shop-origin="${frame.shopOrigin ?? ''}">
<header class="head">
<h1>${frame.title}</h1>
<span class="mode">${frame.isTestChannel ? '샌드박스 · 테스트 채널' : '샌드박스'}</span>
${frame.closeAction && html`<button class="close" type="submit" form="pay" formaction="${frame.closeAction}" formnovalidate aria-label="결제창 닫기">×</button>`}
</header>
${frame.body}
<div class="busy" hidden role="status"><span class="spinner"></span><p>처리하고 있습니다. 잠시만 기다려 주세요.</p></div>
</body>
</html>`),
});

export const actionUrl = (impUid: string, action: string): string => `/window/${impUid}/${action}`;

/** The question the X, Escape and the phone's back gesture lead to. */
export const leaveDialog = (impUid: string): Markup => html`<dialog class="ask" aria-labelledby="ask-title">
<h2 id="ask-title">결제를 그만두시겠어요?</h2>
<p>지금 닫으면 결제가 취소됩니다.</p>
<div class="actions">
<button class="plain" type="submit" form="pay" formaction="${actionUrl(impUid, 'cancel')}" formnovalidate>그만두기</button>
<button class="main stay" type="button">계속하기</button>
</div>
</dialog>`;
