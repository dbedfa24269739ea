// The first page: how things stand, and what to copy into a shop's settings.
import { html, type Markup } from '../browser/markup';
import { isWaitingForDeposit } from '../model/payment';
import type { Page } from './act';
import { paymentTable } from './payment-list';
import { money, type View, when } from './view';

const RECENT = 8;

type Tile = { href: string; title: string; value: string };

const tile = ({ href, title, value }: Tile): Markup =>
  html`<li><a class="tile" href="${href}"><span>${title}</span><strong>${value}</strong></a></li>`;

const tiles = (view: View): Tile[] => {
  const { store, gate } = view.app;
  const payments = [...store.all('payments')].map((row) => row.wire);
  const paid = payments.filter((payment) => payment.paid_at > 0 && payment.currency === 'KRW' && !payment.sandbox);
  const paidKrw = paid.reduce((sum, payment) => sum + payment.amount - payment.cancel_amount, 0);
  const badWebhooks = [...store.all('webhooks')].filter((record) => record.state === 'failed').length;
  const count = (value: number) => value.toLocaleString('ko-KR');
  return [
    { href: '/console/payments', title: view.say('모든 결제', 'Payments'), value: count(payments.length) },
    {
      href: '/console/payments?status=paid',
      title: view.say('남은 결제 금액', 'Money held'),
      value: money(view, paidKrw, 'KRW'),
    },
    {
      href: '/console/payments?status=deposit',
      title: view.say('입금 대기', 'Awaiting deposit'),
      value: count(payments.filter(isWaitingForDeposit).length),
    },
    {
      href: '/console/webhooks?state=failed',
      title: view.say('실패한 웹훅', 'Failed webhooks'),
      value: count(badWebhooks),
    },
    { href: '/console/faults', title: view.say('켜진 장애', 'Faults on'), value: count(gate.faults().length) },
    { href: '/console/faults', title: view.say('멈춰 있는 호출', 'Calls held'), value: count(gate.held().length) },
  ];
};

const connection = (view: View): Markup => {
  const { origin, store } = view.app;
  const { user_code, imp_key, imp_secret, notice_url } = store.settings;
  const rows: [string, string][] = [
    [view.say('스크립트', 'Script'), `${origin}/v1/iamport.js`],
    [view.say('옛 스크립트', 'Old script'), `${origin}/js/iamport.payment-1.2.0.js`],
    [view.say('REST API 주소', 'REST API'), origin],
    [view.say('가맹점 식별코드', 'User code'), user_code],
    [view.say('REST API 키', 'REST API key'), imp_key],
    ['REST API secret', imp_secret],
    [view.say('웹훅 주소', 'Webhook address'), notice_url || view.say('(없음)', '(none)')],
  ];
  return html`<section class="card"><h2>${view.say('쇼핑몰에 넣을 값', 'What goes into your shop')}</h2>
<dl class="facts">${rows.map(([name, value]) => html`<dt>${name}</dt><dd><code>${value}</code></dd>`)}</dl></section>`;
};

export const overviewPage = (view: View): Page => {
  const recent = [...view.app.store.all('payments')].reverse().slice(0, RECENT);
  const clock = view.app.clock.state();
  const isMoved = clock.frozen || clock.offset_s !== 0;
  return {
    title: view.say('개요', 'Overview'),
    body: html`<p class="lead">${view.say(
      '아임포트(포트원 V1)를 대신하는 연습용 서버입니다. 실제 돈은 움직이지 않습니다.',
      'A stand-in for Iamport (PortOne V1). No real money moves.',
    )}</p>
${isMoved && html`<p class="flash wait">${view.say('시계가 옮겨져 있습니다:', 'The clock was moved:')} ${when(view, clock.now)} · <a href="/console/clock">${view.say('시계', 'Clock')}</a></p>`}
<ul class="tiles">${tiles(view).map(tile)}</ul>
<section><h2>${view.say('최근 결제', 'Latest payments')}</h2>${paymentTable(view, recent)}</section>
${connection(view)}`,
  };
};
