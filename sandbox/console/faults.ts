// The fault board: what goes wrong on purpose, what is held back, and how to add either.
import { html, type Markup } from '../browser/markup';
import { FAULT_KINDS, type Fault, type FaultKind } from '../control/gate';
import type { Page } from './act';
import { input, postButton, select, table, type View, when } from './view';

const KINDS: Readonly<Record<FaultKind, readonly [string, string]>> = {
  hangBefore: ['처리하지 않고 응답 없음', 'hangs before the effect'],
  hangAfter: ['처리한 뒤 응답 없음', 'hangs after the effect'],
  reset: ['연결 끊김', 'connection reset'],
  e500: ['500 오류', 'error 500'],
  e429: ['429 요청 과다', 'error 429'],
  e401: ['401 인증 실패', 'error 401'],
  malformed: ['깨진 JSON', 'malformed JSON'],
  truncated: ['잘린 응답', 'truncated answer'],
  html: ['JSON 대신 HTML', 'HTML instead of JSON'],
  wrongType: ['다른 타입의 값', 'values of the wrong type'],
  nullResponse: ['response: null', 'response: null'],
  big: ['아주 큰 응답', 'huge answer'],
  drip: ['한 글자씩 느린 응답', 'slow drip'],
  stale: ['이전 상태로 답함', 'stale read'],
  notFound: ['없는 결제라고 답함', 'not found'],
  slowToken: ['느린 토큰', 'slow token'],
  skew: ['어긋난 시각', 'skewed clock'],
  refuse: ['거절(code ≠ 0)', 'refused (code ≠ 0)'],
  lost: ['웹훅 유실', 'webhook lost'],
  twice: ['웹훅 두 번', 'webhook twice'],
  delay: ['웹훅 지연', 'webhook delayed'],
  form: ['웹훅을 폼으로', 'webhook as a form'],
};

/** Calls people break most, to pick from. */
const CALLS = [
  'GET /payments/:id',
  'POST /payments/cancel',
  'POST /payments/prepare',
  'POST /users/getToken',
  'GET /payments/status/:status',
  'GET /payments/find/:merchant_uid',
  'POST /subscribe/payments/again',
  'WEBHOOK',
  '*',
];

const kindText = (view: View, kind: FaultKind): string => `${kind} · ${view.say(...KINDS[kind])}`;

const callList = html`<datalist id="calls">${CALLS.map((call) => html`<option value="${call}"></option>`)}</datalist>`;

const how = (view: View, fault: Fault): string => {
  if (fault.nth) return view.say(`${fault.nth.join(', ')}번째`, `call ${fault.nth.join(', ')}`);
  return fault.p === undefined ? view.say('매번', 'every time') : `p = ${fault.p}`;
};

const faultTable = (view: View): Markup =>
  table(view, view.app.gate.faults(), [
    {
      title: view.say('호출', 'Call'),
      className: 'main',
      cell: (fault) =>
        html`<code>${fault.on}</code>${fault.match !== undefined && html`<small>${fault.match}</small>`}`,
    },
    { title: view.say('장애', 'Fault'), cell: (fault) => kindText(view, fault.do) },
    { title: view.say('언제', 'When'), cell: (fault) => how(view, fault) },
    { title: view.say('걸린 횟수', 'Hits'), className: 'number', cell: (fault) => `${fault.hits} / ${fault.seen}` },
    {
      title: view.say('끄기', 'Off'),
      cell: (fault) => postButton('/console/faults/remove', view.say('끄기', 'Remove'), '', { id: fault.id }),
    },
  ]);

const faultForm = (view: View): Markup => html`<form method="post" action="/console/faults/add" class="stack">
<div class="row">${input('on', view.say('호출', 'Call'), 'GET /payments/:id', { list: 'calls', required: true })}
${select(
  'do',
  view.say('장애', 'Fault'),
  FAULT_KINDS.map((kind) => ({ value: kind, label: kindText(view, kind) })),
  'e500',
)}</div>
<div class="row">${input('nth', view.say('몇 번째 호출만', 'Only call no.'), '', { placeholder: '1, 3' })}
${input('p', view.say('확률', 'Probability'), '', { placeholder: '0.2' })}
${input('ms', view.say('시간(ms)', 'Time (ms)'), '', { placeholder: '5000' })}
${input('match', view.say('들어 있는 글', 'Containing'), '', { placeholder: 'imp_…' })}</div>
<button type="submit" class="primary">${view.say('장애 켜기', 'Add fault')}</button></form>`;

const holdForm = (view: View): Markup => html`<form method="post" action="/console/faults/hold" class="row">
${input('on', view.say('멈출 호출', 'Call to hold'), 'POST /payments/cancel', { list: 'calls', required: true })}
${select(
  'at',
  view.say('때', 'At'),
  [
    { value: 'before', label: view.say('처리하기 전', 'before the effect') },
    { value: 'after', label: view.say('처리한 뒤', 'after the effect') },
  ],
  'before',
)}
<button type="submit">${view.say('멈춰 세우기', 'Hold')}</button></form>`;

const holds = (view: View): Markup => {
  const { gate } = view.app;
  const release = (id: string) => postButton('/console/faults/release', view.say('놓아주기', 'Release'), '', { id });
  return html`${table(view, gate.standing(), [
    { title: view.say('멈추는 호출', 'Hold on'), className: 'main', cell: (hold) => html`<code>${hold.on}</code>` },
    { title: view.say('때', 'At'), cell: (hold) => hold.at },
    {
      title: view.say('기다리는 호출', 'Waiting'),
      className: 'number',
      cell: (hold) => gate.held().filter((call) => call.hold === hold.id).length,
    },
    { title: view.say('놓아주기', 'Release'), cell: (hold) => release(hold.id) },
  ])}
${
  gate.held().length > 0 &&
  table(view, gate.held(), [
    {
      title: view.say('멈춰 있는 호출', 'Held call'),
      className: 'main',
      cell: (call) => html`<code>${call.method} ${call.path}</code>`,
    },
    { title: view.say('언제부터', 'Since'), cell: (call) => when(view, Math.floor(call.since / 1000)) },
    { title: view.say('놓아주기', 'Release'), cell: (call) => release(call.id) },
  ])
}`;
};

export const faultsPage = (view: View): Page => ({
  title: view.say('장애판', 'Fault board'),
  body: html`<p class="lead">${view.say('쇼핑몰이 아임포트를 부를 때 일부러 잘못되게 합니다.', 'Makes calls from your shop to Iamport go wrong on purpose.')}</p>${callList}
<section class="card"><h2>${view.say('장애', 'Faults')}</h2>${faultTable(view)}${faultForm(view)}
${view.app.gate.faults().length > 0 && postButton('/console/faults/remove', view.say('모두 끄기', 'Remove all'), 'danger')}</section>
<section class="card"><h2>${view.say('멈춰 세우기', 'Holds')}</h2>
<p>${view.say('맞는 호출을 놓아줄 때까지 붙잡아 둡니다. 순서가 뒤바뀌는 일을 만들 때 씁니다.', 'Keeps matching calls waiting until you release them: for making things happen in another order.')}</p>${holds(view)}${holdForm(view)}</section>`,
});
