// The surface a shop sees: window.IMP (PortOne V1 docs: javascript SDK).
import { deviceOf } from './device.js';
import { renderPaypalButton } from './paypal-button.js';
import { runAttempt } from './session.js';

/**
 * What the server says about this script when it serves it.
 * @typedef {{
 *   origin: string,
 *   version: string,
 *   isLegacy: boolean,
 *   members: string[],
 *   channels: Record<string, string>,
 *   defaultPg: string,
 *   popups: string[],
 * }} SdkFacts
 */

const INIT_FIRST = 'IMP.init(가맹점 식별코드)을 먼저 호출해야 합니다.';

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {unknown} callback */
const functionOrNull = (callback) => (typeof callback === 'function' ? callback : null);

/** @param {SdkFacts} sdk @param {Record<string, unknown>} param */
function pgOf(sdk, param) {
  if (typeof param.channelKey === 'string') return sdk.channels[param.channelKey] ?? sdk.defaultPg;
  return typeof param.pg === 'string' ? param.pg.split('.')[0] : sdk.defaultPg;
}

/**
 * Decided before the server is asked, because a popup can only be opened inside the click.
 * @param {SdkFacts} sdk @param {Record<string, unknown>} param
 */
function paymentNeedsPopup(sdk, param) {
  if (typeof param.amount !== 'number' || typeof param.merchant_uid !== 'string') return false;
  const mode = param.popup ?? param.naverPopupMode ?? '';
  return sdk.popups.includes(`${deviceOf(navigator.userAgent)} ${pgOf(sdk, param)} ${mode}`);
}

/** Identity verification is a popup on every PC, and on a phone where it is asked for. @param {Record<string, unknown>} param */
const certificationNeedsPopup = (param) => deviceOf(navigator.userAgent) === 'pc' || param.popup === true;

/**
 * @param {SdkFacts} sdk
 * @returns {Record<string, (...input: any[]) => unknown>}
 */
export function createImp(sdk) {
  /** @type {{ userCode: string, tierCode: string | null } | null} */
  let merchant = null;

  /** @param {string} path @param {unknown} param @param {unknown} callback @param {(param: Record<string, unknown>) => boolean} needsPopup */
  const attempt = (path, param, callback, needsPopup) => {
    if (!merchant) throw new Error(INIT_FIRST);
    if (!isObject(param)) throw new TypeError('IMP: 첫 번째 인자는 객체여야 합니다.');
    const listener = functionOrNull(callback);
    void runAttempt(sdk, {
      path,
      merchantUid: param.merchant_uid ?? null,
      opensPopup: needsPopup(param),
      callback: listener,
      body: {
        ...merchant,
        param,
        device: deviceOf(navigator.userAgent),
        version: sdk.version,
        hasCallback: listener !== null,
      },
    });
  };

  /** @param {unknown} userCode @param {string | null} tierCode */
  const setMerchant = (userCode, tierCode) => {
    if (typeof userCode !== 'string' || userCode === '') throw new TypeError('IMP: 가맹점 식별코드가 필요합니다.');
    if (merchant) console.error('IMP: init was called twice on this page; the last one counts.');
    merchant = { userCode, tierCode };
  };

  /** @type {Map<string, Record<string, unknown>>} */
  const drawn = new Map();

  /** @type {Record<string, (...input: any[]) => unknown>} */
  const members = {
    init: (userCode) => setMerchant(userCode, null),
    agency: (userCode, tierCode) => setMerchant(userCode, String(tierCode ?? '')),
    request_pay: (param, callback) =>
      attempt('/v1/sdk/prepare', param, callback, (given) => paymentNeedsPopup(sdk, given)),
    certification: (param, callback) => attempt('/v1/sdk/certify', param, callback, certificationNeedsPopup),
    loadUI: (type, param, callback) => {
      if (!merchant) throw new Error(INIT_FIRST);
      drawn.set(type, param);
      renderPaypalButton(type, () =>
        attempt('/v1/sdk/prepare', { pay_method: 'paypal', ...drawn.get(type) }, callback, () => true),
      );
    },
    updateLoadUIRequest: (type, param) => {
      if (!drawn.has(type)) throw new Error(`IMP.loadUI('${type}')를 먼저 호출해야 합니다.`);
      drawn.set(type, param);
    },
    loadModule: (type) => Promise.reject(new Error(`IMP.loadModule('${type}'): the sandbox has no such module.`)),
    communicate: () => console.error('IMP.communicate: kakao (LGCNS) closed in May 2018; nothing to hand over.'),
  };
  return Object.fromEntries(Object.entries(members).filter(([name]) => sdk.members.includes(name)));
}
