// A payment window with everything to decide still: what is bought, how it is paid, and the tools of a test.
import type { Answer } from '../http';
import { pgOf } from '../model/channels';
import type { PaymentRow, PaymentWindow } from '../model/payment';
import { methodChoices } from './choices';
import { html, type Markup } from './markup';
import { methodPanels } from './panels';
import { pgNotice } from './pg-notice';
import { actionUrl, leaveDialog, windowPage } from './window-frame';
import { methodText, moneyText } from './words';

export type OpenWindow = { row: PaymentRow; window: PaymentWindow; shopOrigin: string | null };

export const pgLabel = (pg: string): string => pgOf(pg)?.label ?? pg;

const shopName = ({ window, shopOrigin, row }: OpenWindow): string =>
  window.param.company ?? (shopOrigin ? new URL(shopOrigin).host : row.wire.pg_id);

/** What storing a card means for the amount shown (PortOne V1 docs: billing key window). */
const billingNote = ({ row, window }: OpenWindow): string | null => {
  if (window.param.customerUid === null) return null;
  const charges = pgOf(row.wire.pg_provider)?.billing === 'charges' && row.wire.amount > 0;
  return charges
    ? '자동결제 수단을 등록하면서 아래 금액이 결제됩니다.'
    : '자동결제 수단을 등록하는 창입니다. 표시된 금액은 지금 청구되지 않습니다.';
};

const order = (open: OpenWindow): Markup => {
  const { wire } = open.row;
  return html`<section class="order" aria-label="주문 정보">
<dl>
<dt>상점</dt><dd>${shopName(open)}</dd>
<dt>상품</dt><dd>${wire.name ?? '(상품명 없음)'}</dd>
<div class="total"><dt>결제 금액</dt><dd>${moneyText(wire.amount, wire.currency)}</dd></div>
</dl>
</section>`;
};

const side = ({ row }: OpenWindow): Markup => {
  const { imp_uid } = row.wire;
  return html`<div class="side">
<label class="agree"><input type="checkbox" name="agree" value="yes" checked> <span>전자금융거래 이용약관과 개인정보 제3자 제공에 동의합니다. (필수)</span></label>
<p class="error" role="alert"></p>
<div class="actions">
<button class="plain" type="submit" formaction="${actionUrl(imp_uid, 'cancel')}" formnovalidate>결제 취소</button>
<button class="main" type="submit">결제하기</button>
</div>
</div>`;
};

const tools = ({ row }: OpenWindow): Markup => {
  const { imp_uid, amount, currency } = row.wire;
  const act = (action: string) => actionUrl(imp_uid, action);
  const otherAmount = currency === 'KRW' ? Math.max(1, amount - 100) : Math.max(0.01, amount - 1).toFixed(2);
  return html`<details class="tools" open>
<summary>테스트 도구 <span class="hint">실제 결제창에는 없습니다</span></summary>
<div class="grid">
<button type="submit" form="pay" formaction="${act('lost')}">승인 후 통신 끊김</button>
<button type="submit" form="pay" formaction="${act('twice')}">두 번 승인</button>
<button type="submit" form="pay" formaction="${act('gone')}" formnovalidate>말없이 나가기</button>
<div class="field">
<label for="reason">거절 사유</label>
<input id="reason" form="pay" name="reason" value="카드 한도를 초과했습니다." maxlength="200">
<button type="submit" form="pay" formaction="${act('decline')}" formnovalidate>승인 거절</button>
</div>
<div class="field">
<label for="amount">바꿔 승인할 금액</label>
<input id="amount" form="pay" name="amount" inputmode="decimal" value="${otherAmount}">
<button type="submit" form="pay" formaction="${act('other-amount')}">금액 바꿔 승인</button>
</div>
</div>
</details>`;
};

/** PayPal's old module calls everything a card. */
const headingOf = (pg: string, method: string): string => methodText(pg === 'paypal' ? pg : method);

/** The window of a payment that waits for the buyer's decision. */
export const payPage = (open: OpenWindow): Answer => {
  const { row, window, shopOrigin } = open;
  const { imp_uid, pg_provider } = row.wire;
  const methods = methodChoices(pg_provider, row.wire.pay_method ?? 'card');
  const notices = [pgNotice(pg_provider), billingNote(open)].filter((notice) => notice !== null);
  const heading = methods.length === 1 && html`<h2>${headingOf(pg_provider, methods[0] ?? 'card')}</h2>`;
  return windowPage({
    title: pgLabel(pg_provider),
    pg: pg_provider,
    isTestChannel: row.wire.sandbox,
    impUid: imp_uid,
    kind: window.kind,
    shopOrigin,
    closeAction: actionUrl(imp_uid, 'cancel'),
    body: html`${notices.map((notice) => html`<p class="notice" role="note">${notice}</p>`)}
<form class="pay" id="pay" method="post" action="${actionUrl(imp_uid, 'approve')}">
${order(open)}
<section class="method">${heading}${methodPanels(open, methods)}</section>
${side(open)}
</form>
${tools(open)}
${leaveDialog(imp_uid)}`,
  });
};
