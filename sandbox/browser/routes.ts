// Everything a shop's page and its buyer meet: the scripts, the calls of the scripts, the windows.
import type { App } from '../app';
import { type Answer, json, type Request, type Route } from '../http';
import { assetOf, textFile } from './assets';
import {
  certificationAction,
  certificationClosed,
  openCertificationWindow,
  prepareCertification,
  showCertification,
} from './certification-calls';
import { openingPage } from './opening-page';
import { postcodePage } from './postcode-page';
import { receiptPage } from './receipt-page';
import { unknownPage } from './result-pages';
import { impUidOf, preparePayment, windowClosed } from './sdk-calls';
import { sdkScript } from './sdk-script';
import { CURRENT, type SdkVersion, versionOfFile } from './sdk-versions';
import { fieldsOf, openWindow, showWindow, WINDOW_ACTIONS } from './window-actions';

const nothing = (): Answer => ({
  status: 404,
  headers: { 'content-type': 'text/plain; charset=UTF-8' },
  body: 'Not found.',
});

const script = (app: App, version: SdkVersion): Answer => {
  const answer = textFile('text/javascript; charset=UTF-8', sdkScript(app, version));
  return { ...answer, headers: { ...answer.headers, 'x-iamport-sdk': version.version } };
};

const oldScript = (req: Request, app: App): Answer => {
  const version = versionOfFile(req.params.file ?? '');
  return version ? script(app, version) : nothing();
};

/** A form of another site must not approve anything with a buyer's browser. */
const isOwnForm = ({ headers }: Request): boolean =>
  headers.origin === undefined || (URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host);

const show = (req: Request, app: App): Answer => {
  const impUid = req.params.imp_uid ?? '';
  const check = openCertificationWindow(app, impUid);
  if (check) return showCertification(check);
  const open = openWindow(app, impUid);
  return open ? showWindow({ app, open, fields: fieldsOf(req) }) : unknownPage();
};

const act = async (req: Request, app: App): Promise<Answer> => {
  if (!isOwnForm(req)) return json({ message: 'This form was not sent from a payment window.' }, 403);
  const { imp_uid = '', action = '' } = req.params;
  const fields = fieldsOf(req);
  const check = openCertificationWindow(app, imp_uid);
  if (check) return certificationAction({ ...check, fields }, action) ?? nothing();
  const open = openWindow(app, imp_uid);
  if (!open) return unknownPage();
  return (await WINDOW_ACTIONS.get(action)?.({ app, open, fields })) ?? nothing();
};

const closed = (req: Request, app: App): Answer => {
  const isCertification = app.store.get('certifications', impUidOf(req)) !== null;
  return isCertification ? json({ rsp: certificationClosed(app, impUidOf(req)) }) : windowClosed(req, app);
};

const receipt = (req: Request, app: App): Answer => {
  const row = app.store.payment(req.params.imp_uid ?? '');
  return row ? receiptPage(row, req.query.get('cancellation')) : unknownPage();
};

export const routes: readonly Route[] = [
  { method: 'GET', path: '/v1/iamport.js', handle: (_req, app) => script(app, CURRENT) },
  { method: 'GET', path: '/js/:file', handle: oldScript },
  { method: 'GET', path: '/postcode.v2.js', handle: () => assetOf('postcode.js') ?? nothing() },
  { method: 'GET', path: '/postcode', handle: postcodePage },
  { method: 'POST', path: '/v1/sdk/prepare', handle: preparePayment },
  { method: 'POST', path: '/v1/sdk/certify', handle: prepareCertification },
  { method: 'POST', path: '/v1/sdk/closed', handle: closed },
  { method: 'GET', path: '/window/opening', handle: openingPage },
  { method: 'GET', path: '/window/assets/:file', handle: (req) => assetOf(req.params.file ?? '') ?? nothing() },
  { method: 'GET', path: '/window/receipts/:imp_uid', handle: receipt },
  { method: 'GET', path: '/window/:imp_uid', handle: show },
  { method: 'POST', path: '/window/:imp_uid/:action', handle: act },
  // A reload, or the back button, after an action: the window as it now stands.
  { method: 'GET', path: '/window/:imp_uid/:action', handle: show },
];
