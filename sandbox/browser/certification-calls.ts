// IMP.certification from call to end (PortOne V1 docs: identity verification).
import type { App } from '../app';
import { certify, failCertification, openCertification } from '../engine/certifications';
import { seoul } from '../engine/ids';
import { appendQuery } from '../engine/window-end';
import { type Answer, json, type Request, redirect } from '../http';
import type { CertificationRow, CertificationWindow } from '../model/records';
import { certificationPage } from './certification-page';
import { certificationEndPage, certificationGonePage } from './result-pages';
import { callOf, type Failure, type SdkCall } from './sdk-calls';
import type { Fields } from './window-actions';

export type CertificationCall = { app: App; row: CertificationRow; window: CertificationWindow; fields: Fields };

const text = (value: unknown, max: number): string | null =>
  typeof value === 'string' && value !== '' ? value.slice(0, max) : null;

const check = (app: App, call: SdkCall): Failure | null => {
  if (call.userCode !== app.store.settings.user_code) {
    return { error_code: 'USER_CODE_NOT_FOUND', error_msg: '가맹점 식별코드가 올바르지 않습니다.' };
  }
  const { merchant_uid } = call.param;
  if (typeof merchant_uid === 'string' && merchant_uid !== '' && merchant_uid.length <= 40) return null;
  return { error_code: 'INVALID_MERCHANT_UID', error_msg: 'merchant_uid 파라메터가 올바르지 않습니다.' };
};

/** By `channelKey`, else by `pg`; what fits nothing becomes the account's first certification channel. */
const providerOf = (app: App, { param }: SdkCall): string | null => {
  const channels = [...app.store.all('channels')].filter((channel) => channel.type === 'certification');
  const named = channels.find((channel) => channel.channel_key === param.channelKey);
  const code = text(param.pg, 40)?.split('.')[0];
  return (named ?? channels.find((channel) => channel.pg_provider === code) ?? channels[0])?.pg_provider ?? null;
};

/** Always a popup on a desktop; on a phone as asked, and home by redirect where there is an address. */
export const certificationKind = (
  device: SdkCall['device'],
  popup: unknown,
  redirectUrl: string | null,
): CertificationWindow['kind'] => {
  if (device === 'pc' || popup === true) return 'popup';
  return redirectUrl === null ? 'iframe' : 'redirect';
};

const httpUrl = (value: unknown): string | null => {
  const url = text(value, 2000);
  return url !== null && /^https?:\/\//i.test(url) ? url : null;
};

const windowOf = ({ param, device, shopOrigin }: SdkCall): CertificationWindow => {
  const redirectUrl = httpUrl(param.m_redirect_url);
  return {
    kind: certificationKind(device, param.popup, redirectUrl),
    shopOrigin,
    redirectUrl,
    company: text(param.company, 40),
    minAge: Number.isInteger(param.min_age) ? Number(param.min_age) : null,
  };
};

/** POST /v1/sdk/certify */
export const prepareCertification = (req: Request, app: App): Answer => {
  const call = callOf(req);
  const pg = providerOf(app, call);
  const noChannel = { error_code: 'CHANNEL_NOT_FOUND', error_msg: '등록된 본인인증 채널이 없습니다.' };
  const failure = check(app, call) ?? (pg === null ? noChannel : null);
  if (failure || pg === null) {
    const rsp = { success: false, imp_uid: null, merchant_uid: call.param.merchant_uid ?? null, ...failure };
    return json({ ok: false, rsp, redirectUrl: null });
  }
  const window = windowOf(call);
  const opened = openCertification(app, {
    merchantUid: text(call.param.merchant_uid, 40),
    pgProvider: pg,
    origin: call.shopOrigin ?? '',
    person: {
      name: text(call.param.name, 40) ?? '테스트',
      phone: text(call.param.phone, 20) ?? '01000000000',
      carrier: text(call.param.carrier, 10) ?? 'SKT',
      birthday: '',
      gender: 'female',
    },
  });
  app.store.put('certifications', opened.imp_uid, { ...opened, window });
  return json({
    ok: true,
    impUid: opened.imp_uid,
    kind: window.kind,
    path: `/window/${opened.imp_uid}`,
    title: '본인인증',
  });
};

export const openCertificationWindow = (app: App, impUid: string): Omit<CertificationCall, 'fields'> | null => {
  const row = app.store.get('certifications', impUid);
  return row?.window ? { app, row, window: row.window } : null;
};

const isDecided = (row: CertificationRow): boolean => row.certified || row.failed !== null;

export const showCertification = ({ row, window }: Omit<CertificationCall, 'fields'>): Answer =>
  isDecided(row)
    ? finish(row, window)
    : certificationPage({
        impUid: row.imp_uid,
        pg: row.pg_provider,
        kind: window.kind,
        shopOrigin: window.shopOrigin,
        company: window.company,
        name: row.name,
        phone: row.phone,
        carrier: row.carrier,
      });

/** The callback's argument. `success` is part of it in every script. */
const certificationAnswer = (row: CertificationRow) => ({
  success: row.certified,
  imp_uid: row.imp_uid,
  merchant_uid: row.merchant_uid,
  ...(row.certified ? {} : { error_code: 'CERTIFICATION_FAILED', error_msg: row.failed ?? CANCELLED }),
});

const CANCELLED = '사용자가 본인인증을 취소하였습니다.';

const finish = (row: CertificationRow, window: CertificationWindow): Answer => {
  const answer = certificationAnswer(row);
  if (window.kind !== 'redirect' || window.redirectUrl === null) return certificationEndPage(row, window, answer);
  const { success, imp_uid, merchant_uid, ...failure } = answer;
  const ids = { imp_uid, merchant_uid: merchant_uid ?? '', success: String(success) };
  return redirect(appendQuery(window.redirectUrl, { ...ids, ...failure }));
};

/** Full years of age on a Korean calendar day. */
export const ageOn = (birthday: string, today: string): number => {
  const years = Number(today.slice(0, 4)) - Number(birthday.slice(0, 4));
  return today.slice(5, 10) < birthday.slice(5, 10) ? years - 1 : years;
};

/** The window's carriers are the script's names; the REST API has its own. */
const REST_CARRIERS: Readonly<Record<string, string>> = { KTF: 'KT', MVNO: 'SKT_MVNO' };

const confirm = ({ app, row, window, fields }: CertificationCall): Answer => {
  const birthday = fields('birthday');
  if (!/^\d{4}-\d\d-\d\d$/.test(birthday) || fields('name') === '') return showCertification({ app, row, window });
  const isTooYoung = window.minAge !== null && ageOn(birthday, seoul(app.clock.now())) < window.minAge;
  if (isTooYoung)
    return finish(failCertification(app, row, `만 ${window.minAge}세 이상만 이용할 수 있습니다.`), window);
  const carrier = REST_CARRIERS[fields('carrier')] ?? fields('carrier');
  const gender = fields('gender') === 'male' ? 'male' : 'female';
  const person = {
    name: fields('name').slice(0, 40),
    phone: fields('phone').replaceAll(/\D/g, ''),
    birthday,
    gender,
    carrier,
  } as const;
  return finish(certify(app, row, person), window);
};

const fail = ({ app, row, window }: CertificationCall): Answer =>
  finish(failCertification(app, row, '본인확인 정보가 일치하지 않습니다.'), window);

const cancel = ({ app, row, window }: CertificationCall): Answer =>
  finish(failCertification(app, row, CANCELLED), window);

const leaveSilently = ({ row, window }: CertificationCall): Answer => certificationGonePage(row, window);

/** By the last part of the address a button posts to; a decided check only repeats its end. */
export const certificationAction = (call: CertificationCall, action: string): Answer | null => {
  const act = { certify: confirm, fail, cancel, gone: leaveSilently }[action];
  if (!act) return null;
  return isDecided(call.row) ? finish(call.row, call.window) : act(call);
};

/** The popup was closed from outside. */
export const certificationClosed = (app: App, impUid: string) => {
  const row = app.store.get('certifications', impUid);
  if (!row || !app.store.settings.close_runs_callback) return null;
  return certificationAnswer(isDecided(row) ? row : failCertification(app, row, CANCELLED));
};
