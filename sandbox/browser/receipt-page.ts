// The sales slip behind `receipt_url` and the receipts of cancels.
import type { Answer } from '../http';
import type { PaymentRow } from '../model/payment';
import { html, type Markup } from './markup';
import { windowPage } from './window-frame';
import { pgLabel } from './window-page';
import { methodText, moneyText, timeText } from './words';

const STATUS: Readonly<Record<string, string>> = {
  ready: '결제 대기',
  paid: '승인',
  cancelled: '취소',
  failed: '실패',
};

const line = (name: string, value: string | null): Markup | null =>
  value === null || value === '' ? null : html`<dt>${name}</dt><dd>${value}</dd>`;

/** Of the whole payment, or of one of its cancels. */
export const receiptPage = ({ wire }: PaymentRow, cancellationId: string | null): Answer => {
  const cancel = wire.cancel_history.find((entry) => entry.cancellation_id === cancellationId) ?? null;
  const quota = wire.card_quota === 0 ? '일시불' : `${wire.card_quota}개월`;
  return windowPage({
    title: `${pgLabel(wire.pg_provider)} 매출전표`,
    pg: wire.pg_provider,
    isTestChannel: wire.sandbox,
    impUid: wire.imp_uid,
    kind: 'redirect',
    shopOrigin: null,
    closeAction: null,
    body: html`<main class="result">
<h2>${cancel ? '취소 전표' : '매출 전표'}</h2>
<dl class="account">
${line('구분', cancel ? '취소' : (STATUS[wire.status] ?? wire.status))}
${line('금액', moneyText(cancel ? -cancel.amount : wire.amount, wire.currency))}
${line('상품', wire.name)}
${line('결제 수단', methodText(wire.pay_method))}
${line('카드', wire.card_name && `${wire.card_name} ${wire.card_number ?? ''} (${quota})`)}
${line('은행', wire.bank_name ?? wire.vbank_name)}
${line('승인번호', wire.apply_num)}
${line('거래번호', cancel ? cancel.pg_tid : wire.pg_tid)}
${line('구매자', wire.buyer_name)}
${line('주문번호', wire.merchant_uid)}
${line('일시', timeText(cancel ? cancel.cancelled_at : wire.paid_at))}
</dl>
<p>연습용 전표이며 실제 거래가 아닙니다.</p>
</main>`,
  });
};
