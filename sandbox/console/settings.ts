// The account: keys, where webhooks go and how, and the switches for what the provider's documents leave open.
import { html, type Markup } from '../browser/markup';
import type { Settings } from '../model/account';
import type { Page } from './act';
import { checkbox, input, postButton, select, type View } from './view';

type Switch = { name: keyof Settings; ko: string; en: string; hintKo: string; hintEn: string };

/** Switches that a form's missing checkbox turns off, by the form they stand on. */
export const SWITCHES: Readonly<Record<'webhooks' | 'behaviour', readonly Switch[]>> = {
  webhooks: [
    {
      name: 'webhook_retry',
      ko: '다시 보내기',
      en: 'Send again',
      hintKo: '통신 오류나 5xx일 때 1분 간격으로 다섯 번까지. 기본은 한 번만 보냅니다.',
      hintEn: 'Up to five times, a minute apart, after a network error or a 5xx. By default it is sent once.',
    },
    {
      name: 'webhook_first',
      ko: '웹훅 먼저',
      en: 'Webhook first',
      hintKo: '웹훅의 응답을 받은 뒤에 브라우저로 결과를 보냅니다.',
      hintEn: 'The browser gets its answer after the webhook was answered.',
    },
  ],
  behaviour: [
    {
      name: 'confirm_enabled',
      ko: 'confirm_url 쓰기',
      en: 'confirm_url works',
      hintKo: '승인 직전에 쇼핑몰에 묻습니다. 계정별로 켜야 하는 기능입니다.',
      hintEn: 'The shop is asked before approval. A feature enabled per account.',
    },
    {
      name: 'legacy_query',
      ko: '리디렉션에 imp_success 붙이기',
      en: 'imp_success in redirects',
      hintKo: '옛 스크립트는 이 값과 상관없이 붙입니다.',
      hintEn: 'Old scripts add it whatever this says.',
    },
    {
      name: 'close_runs_callback',
      ko: '팝업을 닫으면 콜백 실행',
      en: 'Closing a popup runs the callback',
      hintKo: '끄면 팝업을 닫아도 쇼핑몰은 아무것도 모릅니다. PG마다 다릅니다.',
      hintEn: 'Off: the shop hears nothing when a popup is closed. PGs differ.',
    },
    {
      name: 'vbank_refund_contract',
      ko: '가상계좌 환불 특약',
      en: 'Refund contract for virtual accounts',
      hintKo: '끄면 입금된 가상계좌의 환불이 거절됩니다.',
      hintEn: 'Off: refunds of deposited accounts are refused.',
    },
    {
      name: 'slow_refunds',
      ko: '계좌 환불 하루 뒤 처리',
      en: 'Refunds to accounts a day later',
      hintKo: '켜면 접수만 하고, 하루 뒤에 취소 내역에 남깁니다.',
      hintEn: 'On: they are only taken, and made a day later.',
    },
    {
      name: 'nightly_test_cancel',
      ko: '테스트 결제 밤마다 취소',
      en: 'Nightly cancel of test payments',
      hintKo: 'PG가 밤에 테스트 결제를 취소하지만 아임포트는 모릅니다.',
      hintEn: 'The PG cancels test payments at night, and Iamport never hears of it.',
    },
  ],
};

const switches = (view: View, which: keyof typeof SWITCHES): Markup[] =>
  SWITCHES[which].map((each) =>
    checkbox(
      each.name,
      view.say(each.ko, each.en),
      view.app.store.settings[each.name] === true,
      view.say(each.hintKo, each.hintEn),
    ),
  );

const form = (
  title: string,
  part: string,
  fields: Markup,
  save: string,
): Markup => html`<section class="card"><h2>${title}</h2>
<form method="post" action="/console/settings/${part}" class="stack">${fields}<button type="submit" class="primary">${save}</button></form></section>`;

const keys = (view: View): Markup => {
  const { user_code, imp_key, imp_secret } = view.app.store.settings;
  return html`<div class="row">${input('user_code', view.say('가맹점 식별코드', 'User code'), user_code, { required: true })}
${input('imp_key', view.say('REST API 키', 'REST API key'), imp_key, { required: true })}
${input('imp_secret', 'REST API secret', imp_secret, { required: true })}</div>`;
};

const webhooks = (view: View): Markup => {
  const { notice_url, notice_url_test, webhook_content_type, webhook_delay_ms } = view.app.store.settings;
  return html`${input('notice_url', view.say('웹훅 주소 (실연동)', 'Webhook address (live)'), notice_url, { type: 'url', placeholder: 'http://localhost:3000/payments/webhook' })}
${input('notice_url_test', view.say('웹훅 주소 (테스트)', 'Webhook address (test)'), notice_url_test ?? '', { type: 'url', hint: view.say('비우면 실연동과 같습니다.', 'Empty: the same as live.') })}
<div class="row">${select(
    'webhook_content_type',
    'Content-Type',
    [
      { value: 'application/json', label: 'application/json' },
      { value: 'application/x-www-form-urlencoded', label: 'application/x-www-form-urlencoded' },
    ],
    webhook_content_type,
  )}
${input('webhook_delay_ms', view.say('모든 웹훅 지연(ms)', 'Delay of every webhook (ms)'), webhook_delay_ms)}</div>${switches(view, 'webhooks')}`;
};

const behaviour = (view: View): Markup => html`${switches(view, 'behaviour')}
${input('confirm_timeout_ms', view.say('confirm_url 제한 시간(ms)', 'Time limit of confirm_url (ms)'), view.app.store.settings.confirm_timeout_ms)}`;

export const settingsPage = (view: View): Page => {
  const save = view.say('저장', 'Save');
  return {
    title: view.say('설정', 'Settings'),
    body: html`${form(view.say('키', 'Keys'), 'keys', keys(view), save)}
${form(view.say('웹훅', 'Webhooks'), 'webhooks', webhooks(view), save)}
${form(view.say('문서가 정하지 않은 것', 'What the documents leave open'), 'behaviour', behaviour(view), save)}
<section class="card"><h2>${view.say('토큰', 'Tokens')}</h2>
<p>${view.say(`유효한 토큰 ${view.app.store.count('tokens')}개. 모두 만료시키면 다음 호출은 401을 받습니다.`, `${view.app.store.count('tokens')} token(s). Expire them all, and the next call gets a 401.`)}</p>
${postButton('/console/settings/expire-tokens', view.say('토큰 모두 만료', 'Expire all tokens'))}</section>
<section class="card"><h2>${view.say('처음부터', 'Start over')}</h2>
<p>${view.say('결제, 웹훅, 메시지, 설정을 모두 지우고 새 계정으로 돌아갑니다.', 'Removes payments, webhooks, messages and settings: a fresh account.')}</p>
${postButton('/console/settings/reset', view.say('모두 지우기', 'Remove everything'), 'danger', { sure: 'yes' })}</section>`,
  };
};
