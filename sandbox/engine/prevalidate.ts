// The checks between IMP.request_pay and the window, in the documented order: types, a merchant_uid paid before, the registered
// amount, channel, method, what that method needs. What fails here leaves no payment behind.
// Codes other than F1002 are the sandbox's own: the provider publishes no list.
import type { App } from '../app';
import { type Channel, type Pg, pgOf } from '../model/channels';
import type { RequestPayParam, WindowParam } from '../model/request-pay';
import { isMoney } from '../rest/fields';
import { parseDue } from './due';
import { readParam } from './param';

export type PayFailure = { error_code: string; error_msg: string };

export type Checked = { param: WindowParam; channel: Channel; pg: Pg };

const failure = (error_code: string, error_msg: string): PayFailure => ({ error_code, error_msg });

const PAID_BEFORE = failure('F1002', '이미 결제가 이루어진 거래건입니다.');
const NO_CHANNEL = failure('CHANNEL_NOT_FOUND', '등록된 PG 설정 정보가 없습니다.');
const FOREIGN_DEFAULT = new Set(['paypal', 'paypal_v2', 'eximbay', 'payletter_global', 'paymentwall']);
const NEEDS_TEL = new Set([
  'html5_inicis',
  'danal',
  'danal_tpay',
  'kicc',
  'payco',
  'smilepay',
  'smartro_v2',
  'nice_v2',
]);
const NEEDS_DUE = new Set(['nice_v2', 'smartro_v2']);
const NO_KRW = new Set(['paypal', 'paypal_v2']);

/** What the window may open with, or why it does not. */
export const checkRequestPay = (app: App, userCode: string, param: RequestPayParam): Checked | PayFailure => {
  if (userCode !== app.store.settings.user_code) {
    return failure('USER_CODE_NOT_FOUND', '가맹점 식별코드가 올바르지 않습니다. IMP.init 값을 확인해주세요.');
  }
  const wrongType = checkTypes(param);
  if (wrongType) return wrongType;
  if (wasPaid(app, String(param.merchant_uid))) return PAID_BEFORE;

  const channel = findChannel(app, param);
  const pg = channel ? pgOf(channel.pg_provider) : null;
  const currency = currencyOf(param, channel);
  const notAsRegistered = checkPrepared(app, String(param.merchant_uid), Number(param.amount), currency);
  if (notAsRegistered) return notAsRegistered;
  if (!channel || !pg) return NO_CHANNEL;

  const read = readParam(param, currency);
  return (
    checkMethod(pg, read) ?? checkSpelling(pg, read) ?? checkNeeds(app, pg, read, param) ?? { param: read, channel, pg }
  );
};

export const isFailure = (checked: Checked | PayFailure): checked is PayFailure => 'error_code' in checked;

const checkTypes = (param: RequestPayParam): PayFailure | null => {
  const { amount, merchant_uid } = param;
  if (typeof amount !== 'number' || !Number.isFinite(amount)) {
    return failure('INVALID_AMOUNT_TYPE', 'amount 파라메터는 숫자(number)여야 합니다.');
  }
  if (typeof merchant_uid !== 'string' || merchant_uid === '') {
    return failure('INVALID_MERCHANT_UID_TYPE', 'merchant_uid 파라메터는 문자열(string)이어야 합니다.');
  }
  if (merchant_uid.length > 40) return failure('INVALID_MERCHANT_UID', 'merchant_uid는 최대 40자까지 가능합니다.');
  const isKeyIssue = typeof param.customer_uid === 'string';
  if (amount < 0 || (amount === 0 && !isKeyIssue)) return failure('INVALID_AMOUNT', '결제금액은 0보다 커야 합니다.');
  return null;
};

/** Paid once, also if cancelled since: the value is used up (PortOne V1 docs: merchant_uid). */
export const wasPaid = (app: App, merchantUid: string): boolean =>
  app.store.attempts(merchantUid).some((row) => row.wire.paid_at > 0);

const checkPrepared = (app: App, merchantUid: string, amount: number, currency: string): PayFailure | null => {
  const prepared = app.store.get('prepares', merchantUid);
  if (!prepared) return null;
  if (prepared.amount !== amount) {
    return failure(
      'PREPARED_AMOUNT_DIFFERS',
      `사전등록된 결제금액과 다릅니다. (사전등록 ${prepared.amount}, 요청 ${amount})`,
    );
  }
  if (prepared.currency !== null && prepared.currency !== currency) {
    return failure(
      'PREPARED_CURRENCY_DIFFERS',
      `사전등록된 통화와 다릅니다. (사전등록 ${prepared.currency}, 요청 ${currency})`,
    );
  }
  return null;
};

/** By `channelKey`, else by `pg` (`code` or `code.MID`); a `pg` that fits nothing silently becomes the default channel. */
const findChannel = (app: App, param: RequestPayParam): Channel | null => {
  const { channelKey, pg } = param;
  if (typeof channelKey === 'string' && channelKey !== '') {
    const named = app.store.get('channels', channelKey);
    return named?.type === 'payment' ? named : null;
  }
  const channels = [...app.store.all('channels')].filter((channel) => channel.type === 'payment');
  const [code, mid] = typeof pg === 'string' ? splitPg(pg) : [null, null];
  const found = channels.find((row) => row.pg_provider === code && (mid === null || row.pg_id === mid));
  return found ?? channels[0] ?? null;
};

const splitPg = (pg: string): [string, string | null] => {
  const dot = pg.indexOf('.');
  return dot === -1 ? [pg, null] : [pg.slice(0, dot), pg.slice(dot + 1)];
};

const currencyOf = (param: RequestPayParam, channel: Channel | null): string => {
  if (typeof param.currency === 'string' && param.currency !== '') return param.currency.slice(0, 3).toUpperCase();
  return FOREIGN_DEFAULT.has(channel?.pg_provider ?? '') ? 'USD' : 'KRW';
};

const checkMethod = (pg: Pg, param: WindowParam): PayFailure | null => {
  if (pg.methods.length > 0 && !pg.methods.includes(param.payMethod)) {
    return failure('UNSUPPORTED_PAY_METHOD', `${pg.label}에서 지원하지 않는 결제수단입니다. (${param.payMethod})`);
  }
  if (NO_KRW.has(pg.code) && param.currency === 'KRW') {
    return failure('UNSUPPORTED_CURRENCY', `${pg.label}은(는) KRW 결제를 지원하지 않습니다.`);
  }
  if (pg.code === 'smartro_v2' && !['KRW', 'USD'].includes(param.currency)) {
    return failure('UNSUPPORTED_CURRENCY', '스마트로가 지원하지 않는 화폐입니다');
  }
  if (param.customerUid !== null && pg.billing === null) {
    return failure('UNSUPPORTED_BILLING', `${pg.label}은(는) 결제창 빌링키 발급을 지원하지 않습니다.`);
  }
  return isMoney(param.amount, param.currency) ? null : failure('INVALID_AMOUNT', '결제금액이 올바르지 않습니다.');
};

/** Letters and digits only (PortOne V1 docs: smartro_v2, payletter). */
const PLAIN_ID = new Set(['smartro_v2', 'payletter_global']);

const checkSpelling = (pg: Pg, param: WindowParam): PayFailure | null => {
  if (PLAIN_ID.has(pg.code) && !/^[A-Za-z0-9]+$/.test(param.merchantUid)) {
    return failure('INVALID_MERCHANT_UID', `${pg.label}의 merchant_uid는 영문과 숫자만 가능합니다.`);
  }
  // PortOne V1 docs: nice_v2.
  if (pg.code === 'nice_v2' && /[%&|$\-+=[\]]/.test(param.name ?? '')) {
    return failure('INVALID_NAME', '나이스페이 V2의 주문명(name)에는 % & | $ - + = [ ] 문자를 쓸 수 없습니다.');
  }
  return null;
};

const checkNeeds = (app: App, pg: Pg, param: WindowParam, sent: RequestPayParam): PayFailure | null => {
  const hasDue = param.vbankDue !== null && parseDue(param.vbankDue, pg.code) * 1000 > app.clock.now();
  if (param.payMethod === 'vbank' && param.vbankDue !== null && !hasDue) return badDue(pg);
  if (param.payMethod === 'vbank' && NEEDS_DUE.has(pg.code) && !hasDue) return badDue(pg);
  if (param.payMethod === 'phone' && param.digital === null) return missingDigital(pg);
  if (pg.code === 'danal_tpay' && param.payMethod === 'vbank' && !/^\d{10}$/.test(String(sent.biz_num ?? ''))) {
    return failure('BIZ_NUM_REQUIRED', '다날 가상계좌는 biz_num(사업자등록번호 10자리)이 필요합니다.');
  }
  if (NEEDS_TEL.has(pg.code) && param.buyerTel === null) {
    return failure('BUYER_TEL_REQUIRED', '구매자 연락처(buyer_tel)가 누락되었습니다.');
  }
  return null;
};

const badDue = (pg: Pg): PayFailure =>
  pg.code === 'nice_v2'
    ? failure(
        'VBANK_DUE_REQUIRED',
        '결제 창 호출에 실패하였습니다. 나이스페이 V2 가상계좌 발급시 유효한 입금 기한을 필수로 입력해야 합니다.',
      )
    : failure('VBANK_DUE_REQUIRED', '유효한 가상계좌 입금기한(vbank_due)이 필요합니다.');

const missingDigital = (pg: Pg): PayFailure =>
  pg.code === 'nice_v2'
    ? failure('DIGITAL_REQUIRED', '나이스페이 V2 휴대폰 소액결제시 상품 유형 파라미터는 필수 입력입니다.')
    : failure('DIGITAL_REQUIRED', '휴대폰 소액결제는 상품 유형(digital)을 지정해야 합니다.');
