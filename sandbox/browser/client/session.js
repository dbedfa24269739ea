// One attempt, from the call to its end: asks the server, shows the window it names, hears the result, tells the shop once.
import { openLayer } from './layer.js';
import { openPopup, watchClosed } from './popup.js';

const UNREACHABLE = '결제 서버에 연결하지 못했습니다. 잠시 후 다시 시도해 주세요.';
const OPENING = '결제창을 준비하고 있습니다…';
const FRAME_SILENT = '결제창을 불러오지 못했습니다.';
const FRAME_PATIENCE_MS = 20_000;
const POPUP_OPEN = '결제창이 새 창으로 열렸습니다.\n새 창에서 결제를 마쳐 주세요.';
const POPUP_BLOCKED = '브라우저가 결제창을 막았습니다.\n아래 버튼을 눌러 결제창을 열어 주세요.';

/**
 * @typedef {{ origin: string, version: string, isLegacy: boolean }} Sdk
 * @typedef {{
 *   path: string,
 *   body: Record<string, unknown>,
 *   merchantUid: unknown,
 *   opensPopup: boolean,
 *   callback: ((rsp: Record<string, unknown>) => void) | null,
 * }} Attempt
 * @typedef {{ ok: true, impUid: string, kind: 'iframe' | 'popup' | 'redirect', path: string, title: string }} Opened
 * @typedef {{ ok: false, rsp: Record<string, unknown>, redirectUrl: string | null }} Refused
 */

/**
 * Form-encoded, so that the browser needs no preflight request before it.
 * @param {Sdk} sdk @param {string} path @param {unknown} body
 */
async function post(sdk, path, body) {
  const response = await fetch(sdk.origin + path, {
    method: 'POST',
    credentials: 'omit',
    body: new URLSearchParams({ payload: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}

/** @param {string} url */
function leaveTo(url) {
  try {
    (window.top ?? window).location.href = url;
  } catch (blocked) {
    console.error('IMP: the top window may not be moved from here; moving this frame instead.', blocked);
    window.location.href = url;
  }
}

/**
 * @param {Sdk} sdk @param {Attempt} attempt
 * @returns {Promise<Opened | Refused>}
 */
async function prepare(sdk, attempt) {
  try {
    return await post(sdk, attempt.path, attempt.body);
  } catch (cause) {
    console.error('IMP: the payment server could not be reached.', cause);
    const rsp = { imp_uid: null, merchant_uid: attempt.merchantUid, error_code: null, error_msg: UNREACHABLE };
    return { ok: false, rsp: sdk.isLegacy ? { success: false, ...rsp } : rsp, redirectUrl: null };
  }
}

/** @param {Sdk} sdk @param {Attempt} attempt */
export async function runAttempt(sdk, attempt) {
  const popup = attempt.opensPopup ? openPopup(sdk.origin) : null;
  const leave = { ask: () => {} };
  const layer = openLayer('결제창', () => leave.ask());
  layer.showText(OPENING);

  const answer = await prepare(sdk, attempt);
  if (!answer.ok) {
    popup?.close();
    layer.close();
    refuse(answer, attempt);
    return;
  }
  const stage = { sdk, attempt, layer, leave, opened: answer };
  if (answer.kind !== 'popup') popup?.close();
  if (answer.kind === 'redirect') return leavePage(stage);
  if (answer.kind === 'iframe') return showFrame(stage);
  return popup ? showPopup(stage, popup) : offerPopup(stage);
}

/**
 * On a turn of its own, so that an error in the shop's callback shows up as the shop's error.
 * @param {(rsp: Record<string, unknown>) => void} callback @param {Record<string, unknown>} rsp
 */
function tell(callback, rsp) {
  setTimeout(callback, 0, rsp);
}

/** @param {Refused} refused @param {Attempt} attempt */
function refuse(refused, attempt) {
  if (refused.redirectUrl) return leaveTo(refused.redirectUrl);
  if (attempt.callback) return tell(attempt.callback, refused.rsp);
  console.error('IMP: refused, and neither a callback nor m_redirect_url can hear of it.', refused.rsp);
}

/** @typedef {{ sdk: Sdk, attempt: Attempt, layer: import('./layer.js').Layer, leave: { ask(): void }, opened: Opened }} Stage */

/** @param {Stage} stage */
function leavePage({ sdk, layer, opened }) {
  // Closed on the way out, so that the back button finds the shop's page as it was.
  window.addEventListener('pagehide', () => layer.close(), { once: true });
  leaveTo(sdk.origin + opened.path);
}

/**
 * Hears the window. Only the provider's origin, only the window that was opened, only this payment, and only once.
 * @param {Stage} stage @param {() => Window | null} source @param {() => void} close @param {() => void} onReady
 */
function hear({ sdk, attempt, opened }, source, close, onReady = () => {}) {
  let isOver = false;
  /** @param {Record<string, unknown> | null} rsp null: the buyer is gone and the shop hears nothing */
  const end = (rsp) => {
    if (isOver) return;
    isOver = true;
    window.removeEventListener('message', onMessage);
    close();
    if (rsp && attempt.callback) tell(attempt.callback, rsp);
  };
  /** @param {MessageEvent} event */
  const onMessage = (event) => {
    if (event.origin !== sdk.origin || event.source !== source() || event.data?.impUid !== opened.impUid) return;
    if (event.data.kind === 'ready') onReady();
    if (event.data.kind === 'end') end(event.data.rsp);
    if (event.data.kind === 'gone') end(null);
  };
  window.addEventListener('message', onMessage);
  return end;
}

/** @param {Stage} stage */
function showFrame(stage) {
  const { sdk, layer, leave, opened } = stage;
  const frame = layer.showFrame(sdk.origin + opened.path, opened.title);
  const patience = setTimeout(() => {
    layer.showText(FRAME_SILENT, [{ label: '결제창 닫기', run: () => askAfterClose(sdk, opened).then(end) }]);
  }, FRAME_PATIENCE_MS);
  const stopWaiting = () => clearTimeout(patience);
  const close = () => {
    stopWaiting();
    layer.close();
  };
  const end = hear(stage, () => frame.contentWindow, close, stopWaiting);
  leave.ask = () => frame.contentWindow?.postMessage({ impUid: opened.impUid, kind: 'ask-to-leave' }, sdk.origin);
}

/** @param {Stage} stage @param {Window} popup */
function showPopup(stage, popup) {
  const { sdk, layer, leave, opened } = stage;
  popup.location.replace(sdk.origin + opened.path);

  const stopWatching = watchClosed(popup, () => askAfterClose(sdk, opened).then(end));
  const close = () => {
    stopWatching();
    popup.close();
    layer.close();
  };
  const end = hear(stage, () => popup, close);
  leave.ask = () => popup.focus();
  layer.showText(POPUP_OPEN, [
    { label: '결제창 보기', run: () => popup.focus() },
    { label: '결제 그만두기', run: () => popup.close() },
  ]);
}

/**
 * The buyer closed the window from outside. Some PGs tell the shop, some say nothing; the server knows.
 * @param {Sdk} sdk @param {Opened} opened
 * @returns {Promise<Record<string, unknown> | null>}
 */
async function askAfterClose(sdk, opened) {
  try {
    const answer = await post(sdk, '/v1/sdk/closed', { impUid: opened.impUid });
    return answer.rsp;
  } catch (cause) {
    console.error('IMP: the window was closed and the payment server could not be reached.', cause);
    return null;
  }
}

/** @param {Stage} stage */
function offerPopup(stage) {
  const { sdk, attempt, layer, opened } = stage;
  const open = () => {
    const popup = openPopup(sdk.origin);
    if (popup) showPopup(stage, popup);
  };
  const giveUp = async () => {
    const rsp = await askAfterClose(sdk, opened);
    layer.close();
    if (rsp && attempt.callback) tell(attempt.callback, rsp);
  };
  layer.showText(POPUP_BLOCKED, [
    { label: '결제창 열기', run: open },
    { label: '결제 그만두기', run: giveUp },
  ]);
}
