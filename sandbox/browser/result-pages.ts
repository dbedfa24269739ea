// What a window shows once it is decided: the account to pay into, the end, the silence after a lost connection.
import type { Answer } from '../http';
import type { CertificationRow, CertificationWindow } from '../model/records';
import { html, jsonBlock, type Markup } from './markup';
import { actionUrl, type WindowFrame, windowPage } from './window-frame';
import { type OpenWindow, pgLabel } from './window-page';
import { moneyText, timeText } from './words';

const frameOf = ({ row, window, shopOrigin }: OpenWindow, body: Markup): WindowFrame => ({
  title: pgLabel(row.wire.pg_provider),
  pg: row.wire.pg_provider,
  isTestChannel: row.wire.sandbox,
  impUid: row.wire.imp_uid,
  kind: window.kind,
  shopOrigin,
  closeAction: null,
  body,
});

/** The virtual account, before the buyer goes back to the shop. */
export const accountPage = (open: OpenWindow): Answer => {
  const { wire } = open.row;
  return windowPage(
    frameOf(
      open,
      html`<main class="result">
<h2>가상계좌가 발급되었습니다</h2>
<dl class="account">
<dt>은행</dt><dd>${wire.vbank_name}</dd>
<dt>계좌번호</dt><dd>${wire.vbank_num}</dd>
<dt>예금주</dt><dd>${wire.vbank_holder ?? '–'}</dd>
<dt>입금액</dt><dd>${moneyText(wire.amount, wire.currency)}</dd>
<dt>입금 기한</dt><dd>${timeText(wire.vbank_date)}</dd>
</dl>
<p>기한이 지나면 입금할 수 없습니다.</p>
<form method="post" action="${actionUrl(wire.imp_uid, 'finish')}"><button class="main" type="submit">확인</button></form>
</main>`,
    ),
  );
};

const CLOSING = '이 창은 곧 닫힙니다. 닫히지 않으면 창을 닫고 쇼핑몰로 돌아가 주세요.';

/** The last page of an iframe or popup; its script hands the result to the shop's page. */
export const endPage = (open: OpenWindow, isPaid: boolean, rsp: Record<string, unknown>): Answer =>
  windowPage(
    frameOf(
      open,
      html`<main class="result"><h2>${isPaid ? '결제 절차가 끝났습니다' : '결제가 완료되지 않았습니다'}</h2><p>${CLOSING}</p></main>
<script type="application/json" id="end">${jsonBlock(rsp)}</script>`,
    ),
  );

/** Approved, but nobody hears of it: neither callback nor redirect. */
export const lostPage = (open: OpenWindow): Answer =>
  windowPage(
    frameOf(
      open,
      html`<main class="result">
<h2>통신이 끊겼습니다</h2>
<p>결제사는 처리를 마쳤지만 결과가 브라우저로 전달되지 않습니다. 쇼핑몰은 웹훅이나 조회로만 알 수 있습니다.</p>
${open.window.kind !== 'redirect' && html`<button class="plain gone" type="button">창 닫기</button>`}
</main>`,
    ),
  );

/** The buyer left without a word; the payment stays as it is. */
export const gonePage = (open: OpenWindow): Answer =>
  windowPage(
    frameOf(
      open,
      html`<main class="result left">
<h2>결제창을 떠났습니다</h2>
<p>쇼핑몰에는 아무것도 전달되지 않고, 결제는 준비(ready) 상태로 남습니다.</p>
</main>`,
    ),
  );

/** A phone whose shop named no address to go back to. */
export const nowherePage = (open: OpenWindow): Answer =>
  windowPage(
    frameOf(
      open,
      html`<main class="result">
<h2>돌아갈 주소가 없습니다</h2>
<p>결제 절차는 끝났지만 m_redirect_url이 없어 결과를 쇼핑몰에 전달할 수 없습니다.</p>
</main>`,
    ),
  );

const certificationFrame = (row: CertificationRow, window: CertificationWindow, body: Markup): WindowFrame => ({
  title: '본인인증',
  pg: row.pg_provider,
  isTestChannel: false,
  impUid: row.imp_uid,
  kind: window.kind,
  shopOrigin: window.shopOrigin,
  closeAction: null,
  body,
});

/** The last page of an identity check that does not end with a redirect. */
export const certificationEndPage = (
  row: CertificationRow,
  window: CertificationWindow,
  rsp: Record<string, unknown>,
): Answer =>
  windowPage(
    certificationFrame(
      row,
      window,
      html`<main class="result"><h2>${row.certified ? '본인인증이 끝났습니다' : '본인인증이 완료되지 않았습니다'}</h2><p>${CLOSING}</p></main>
<script type="application/json" id="end">${jsonBlock(rsp)}</script>`,
    ),
  );

/** The person left without a word. */
export const certificationGonePage = (row: CertificationRow, window: CertificationWindow): Answer =>
  windowPage(
    certificationFrame(
      row,
      window,
      html`<main class="result left">
<h2>인증창을 떠났습니다</h2>
<p>쇼핑몰에는 아무것도 전달되지 않습니다.</p>
</main>`,
    ),
  );

/** An address without a payment behind it. */
export const unknownPage = (): Answer =>
  windowPage(
    {
      title: '결제창',
      pg: 'none',
      isTestChannel: false,
      impUid: '',
      kind: 'redirect',
      shopOrigin: null,
      closeAction: null,
      body: html`<main class="result"><h2>찾을 수 없는 결제입니다</h2><p>쇼핑몰에서 결제를 다시 시작해 주세요.</p></main>`,
    },
    404,
  );
