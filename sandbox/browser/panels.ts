// The middle of a payment window: what the buyer fills in, per method. The first choice is always made already.
import { BANKS, bankName, VBANK_CODES } from '../model/banks';
import { cardName } from '../model/cards';
import { CARRIERS } from '../model/carriers';
import { pgOf } from '../model/channels';
import type { PaymentRow, PaymentWindow } from '../model/payment';
import { cardChoices, type Panel, panelOf, quotaChoices } from './choices';
import { html, type Markup } from './markup';
import { methodText, moneyText } from './words';

export type PanelInput = { row: PaymentRow; window: PaymentWindow };

/** PGs that are an app of their own. */
const APP_PGS = new Set([
  'kakaopay',
  'payco',
  'naverpay',
  'naverco',
  'tosspay',
  'tosspay_v2',
  'smilepay',
  'kakao',
  'syrup',
]);

type Choice = { value: string; label: string };

/** A group of buttons that fill one hidden field; the field carries the first choice from the start. */
const choices = (name: string, title: string, offered: readonly Choice[], className = ''): Markup => html`<fieldset>
<legend>${title}</legend>
<div class="choices ${className}" data-choice="${name}">
${offered.map((each, index) => html`<button class="choice" type="button" value="${each.value}" aria-pressed="${index === 0 ? 'true' : 'false'}">${each.label}</button>`)}
</div>
<input type="hidden" name="${name}" value="${offered[0]?.value ?? ''}">
</fieldset>`;

const TRANS_CODES = [...VBANK_CODES, '045', '048', '089', '090', '092'].filter((code) => BANKS.has(code));

const banks = (codes: readonly string[], title: string): Markup =>
  choices(
    'bankCode',
    title,
    codes.map((code) => ({ value: code, label: bankName(code) })),
  );

const quotaText = (months: number): string => (months === 0 ? '일시불' : `${months}개월`);

const quota = ({ row, window }: PanelInput): Markup => {
  const months = quotaChoices(row.wire.pg_provider, window.param);
  return html`<div class="field">
<label for="quota">할부 개월</label>
<select id="quota" name="quota">${months.map((each) => html`<option value="${each}">${quotaText(each)}</option>`)}</select>
${months.length === 1 && months[0] === 0 && html`<span class="hint">할부는 50,000원 이상부터 고를 수 있습니다.</span>`}
</div>`;
};

const cards = (input: PanelInput): Markup => {
  const offered = cardChoices(input.window.param).map((code) => ({ value: code, label: cardName(code) }));
  return choices('cardCode', '카드사 선택', offered);
};

const depositor = ({ row }: PanelInput): Markup => html`<div class="field">
<label for="depositor">입금자명</label>
<input id="depositor" name="depositor" value="${row.wire.buyer_name ?? ''}" maxlength="16" autocomplete="name">
<span class="hint">계좌가 발급되면 입금 기한 안에 정확한 금액을 보내 주세요.</span>
</div>`;

const phone = ({ row }: PanelInput): Markup => html`${choices(
  'carrier',
  '통신사 선택',
  [...CARRIERS].map(([value, label]) => ({ value, label })),
)}
<div class="field">
<label for="phone">휴대폰 번호</label>
<input id="phone" name="phone" type="tel" inputmode="tel" autocomplete="tel" value="${row.wire.buyer_tel ?? ''}" maxlength="16">
</div>`;

/** A pattern of squares that looks like a code to scan and says nothing. */
const codePicture = (seed: string): Markup => {
  const size = 21;
  const isDark = (x: number, y: number): boolean => {
    const inCorner = (cx: number, cy: number) => Math.abs(x - cx) <= 3 && Math.abs(y - cy) <= 3;
    const corner = [3, 17].flatMap((cx) => [3, 17].map((cy) => [cx, cy] as const)).find(([cx, cy]) => inCorner(cx, cy));
    if (corner && !(corner[0] === 17 && corner[1] === 17)) {
      const ring = Math.max(Math.abs(x - corner[0]), Math.abs(y - corner[1]));
      return ring === 3 || ring <= 1;
    }
    return (seed.charCodeAt((x * 7 + y * 13) % seed.length) * (x + 3) * (y + 5)) % 7 < 3;
  };
  const cells = Array.from({ length: size * size }, (_, index) => [index % size, Math.floor(index / size)] as const);
  const path = cells
    .filter(([x, y]) => isDark(x, y))
    .map(([x, y]) => `M${x} ${y}h1v1h-1z`)
    .join('');
  return html`<svg viewBox="-1 -1 23 23" aria-hidden="true"><path d="${path}" fill="#161b24"/></svg>`;
};

const app = (input: PanelInput): Markup => {
  const { row, window } = input;
  const { pg_provider, pay_method } = row.wire;
  const name = APP_PGS.has(pg_provider) ? pgOf(pg_provider)?.label : methodText(pay_method);
  const lead =
    window.device === 'pc'
      ? html`<div class="code">${codePicture(row.wire.imp_uid)}<p>휴대폰 앱으로 스캔하는 화면입니다.<br>여기서는 <strong>결제하기</strong>를 누르면 승인됩니다.</p></div>`
      : html`<div class="code"><p><strong>${name}</strong> 앱에서 결제를 확인하는 화면입니다.<br>비밀번호 없이 <strong>결제하기</strong>로 승인됩니다.</p></div>`;
  return html`${lead}${cards(input)}${quota(input)}`;
};

const point = ({ row, window }: PanelInput): Markup => html`<div class="code">
${window.device === 'pc' && codePicture(row.wire.imp_uid)}
<p>머니·포인트 잔액에서 <strong>${moneyText(row.wire.amount, row.wire.currency)}</strong>을 사용합니다.</p>
</div>`;

const gift = ({ row }: PanelInput): Markup => html`<div class="code">
<p>${methodText(row.wire.pay_method)} 잔액에서<br><strong>${moneyText(row.wire.amount, row.wire.currency)}</strong>을 사용합니다.</p>
</div>`;

const paypal = ({ row }: PanelInput): Markup => html`<div class="code">
<p>페이팔 계정 <strong>${row.wire.buyer_email ?? 'buyer@example.com'}</strong></p>
<p>승인하면 <strong>${moneyText(row.wire.amount, row.wire.currency)}</strong>가 청구됩니다.</p>
</div>`;

const PANELS: Readonly<Record<Panel, (input: PanelInput) => Markup>> = {
  card: (input) => html`${cards(input)}${quota(input)}`,
  bank: () => banks(TRANS_CODES, '출금 은행 선택'),
  vbank: (input) => html`${banks(VBANK_CODES, '입금 은행 선택')}${depositor(input)}`,
  phone,
  app,
  gift,
  paypal,
};

/** Cards inside an easy-pay PG are chosen in its app; everywhere else in the window itself. */
const panelFor = (pg: string, method: string): ((input: PanelInput) => Markup) => {
  if (method === 'point') return point;
  if (method === 'card' && (pg === 'paypal' || pg === 'paypal_v2')) return paypal;
  if (method === 'card' && APP_PGS.has(pg)) return app;
  return PANELS[panelOf(method)];
};

const METHOD_TITLES: Readonly<Record<string, string>> = {
  card: '카드',
  trans: '계좌이체',
  vbank: '무통장입금',
  point: '머니·포인트',
};

/** The panels of all methods on offer; where there are several the buyer switches between them. */
export const methodPanels = (input: PanelInput, methods: readonly string[]): Markup => {
  const pg = input.row.wire.pg_provider;
  const offered = methods.map((value) => ({ value, label: METHOD_TITLES[value] ?? methodText(value) }));
  const panels = methods.map(
    (method, index) =>
      html`<div class="panel" data-method="${method}"${index > 0 && html` hidden`}>${panelFor(pg, method)(input)}</div>`,
  );
  if (methods.length === 1) return html`<input type="hidden" name="method" value="${methods[0] ?? ''}">${panels}`;
  return html`${choices('method', '결제 수단', offered, offered.length === 2 ? 'two' : '')}${panels}`;
};
