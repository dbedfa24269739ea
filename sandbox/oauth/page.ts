// The page where somebody chooses whom to be, in place of the provider's own sign-in and consent.
import { html, type Markup } from '../browser/markup';
import type { Answer } from '../http';

const PAGES = {
  kakao: { title: '카카오 로그인', colour: '#fee500', ink: '#191600' },
  naver: { title: '네이버 로그인', colour: '#03c75a', ink: '#000000' },
} as const;

export type Provider = keyof typeof PAGES;

export const isProvider = (value: string): value is Provider => value in PAGES;

/** Standard words of an authorisation request, passed through the form. */
export type Asked = { clientId: string; redirectUri: string; state: string };

/** No `form-action`: browsers hold it against the redirect back to the shop. */
const HEADERS = {
  'content-type': 'text/html; charset=UTF-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

export const signInPage = (provider: Provider, asked: Asked): Answer => {
  const { title, colour, ink } = PAGES[provider];
  return page(
    title,
    html`<form method="post" action="/oauth/${provider}/authorize">
<p>연습용 화면입니다. 누구로 로그인할지 적어 주세요.</p>
<input type="hidden" name="client_id" value="${asked.clientId}">
<input type="hidden" name="redirect_uri" value="${asked.redirectUri}">
<input type="hidden" name="state" value="${asked.state}">
<label>이름<input name="name" value="시험구매자" maxlength="40" required></label>
<label>이메일<input name="email" type="email" value="buyer@example.com" maxlength="64"></label>
<p class="hint">비워 두면 이메일 제공에 동의하지 않은 것이 됩니다.</p>
${provider === 'kakao' && html`<label class="tick"><input type="checkbox" name="verified" value="yes" checked> 인증된 이메일</label>`}
<button name="answer" value="agree" style="background:${colour};color:${ink}">동의하고 계속하기</button>
<button name="answer" value="deny" class="quiet" formnovalidate>취소</button>
</form>`,
  );
};

/** What a shop's developer needs to read when the request itself is wrong. */
export const wrongRequestPage = (reason: string): Answer => ({
  ...page('로그인 요청 오류', html`<p>${reason}</p>`),
  status: 400,
});

const page = (title: string, body: Markup): Answer => ({
  status: 200,
  headers: HEADERS,
  body: String(html`<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><link rel="icon" href="data:,"><title>${title}</title>
<style>
:root{color-scheme:light dark}body{margin:0;font:16px/1.6 system-ui,sans-serif;word-break:keep-all}
main{max-width:24rem;margin:0 auto;padding:2rem 1.25rem}h1{font-size:1.4rem}
form{display:grid;gap:1rem}label{display:grid;gap:.35rem;font-weight:600}.tick{display:flex;align-items:center;min-height:44px}
input:not([type=checkbox]){font:inherit;min-height:48px;padding:0 .8rem;border:1px solid #8c8073;border-radius:.6rem}
button{font:inherit;font-weight:700;min-height:48px;border:1px solid #8c8073;border-radius:.6rem;cursor:pointer}.quiet{background:none;color:inherit}
.hint{margin:-.6rem 0 0;font-size:.875rem}
</style></head><body><main><h1>${title}</h1>${body}</main></body></html>`),
});
