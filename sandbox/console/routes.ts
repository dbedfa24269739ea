// Everything under /console. The server answers it to this machine only.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textFile } from '../browser/assets';
import { type Answer, json, type Request, type Route } from '../http';
import { accountActions } from './account-actions';
import { pageRoute } from './act';
import { schedulesPage } from './billing';
import { boardActions } from './board-actions';
import { channelPage, channelsPage } from './channels';
import { clockPage } from './clock';
import { faultsPage } from './faults';
import { inboxPage, mailBody, messagePage } from './inbox';
import { pulseOf } from './layout';
import { overviewPage } from './overview';
import { paymentActions } from './payment-actions';
import { paymentPage } from './payment-detail';
import { paymentsPage } from './payment-list';
import { requestsPage } from './requests';
import { scenariosPage } from './scenarios';
import { settingsPage } from './settings';
import { viewOf } from './view';
import { webhookPage, webhooksPage } from './webhooks';

const file = (name: string): string => readFileSync(join(import.meta.dirname, 'client', name), 'utf8');

const STYLE = ['page', 'content', 'table', 'forms', 'phone'].map((part) => file(`console-${part}.css`)).join('\n');
const SCRIPT = file('console.js');

/** Only paths of the console itself: a link must not send a reader elsewhere. */
const isOwnPath = (path: string): boolean => /^\/console(\/[\w-]+)*$/.test(path);

const changeLanguage = (req: Request): Answer => {
  const language = req.query.get('to') === 'en' ? 'en' : 'ko';
  const back = req.query.get('back') ?? '';
  return {
    status: 303,
    headers: {
      location: isOwnPath(back) ? back : '/console',
      'set-cookie': `console_language=${language}; Path=/console; Max-Age=31536000; SameSite=Lax; HttpOnly`,
    },
    body: '',
  };
};

export const routes: readonly Route[] = [
  pageRoute('/console', overviewPage),
  pageRoute('/console/payments', paymentsPage),
  pageRoute('/console/payments/:imp_uid', paymentPage),
  pageRoute('/console/webhooks', webhooksPage),
  pageRoute('/console/webhooks/:id', webhookPage),
  pageRoute('/console/inbox', inboxPage),
  pageRoute('/console/inbox/:id', messagePage),
  pageRoute('/console/schedules', schedulesPage),
  pageRoute('/console/scenarios', scenariosPage),
  pageRoute('/console/faults', faultsPage),
  pageRoute('/console/clock', clockPage),
  pageRoute('/console/requests', requestsPage),
  pageRoute('/console/channels', channelsPage),
  pageRoute('/console/channels/:key', channelPage),
  pageRoute('/console/settings', settingsPage),
  ...paymentActions,
  ...boardActions,
  ...accountActions,
  { method: 'GET', path: '/console/inbox/:id/html', handle: mailBody },
  { method: 'GET', path: '/console/language', handle: changeLanguage },
  { method: 'GET', path: '/console/pulse', handle: (req, app) => json({ pulse: pulseOf(viewOf(req, app)) }) },
  { method: 'GET', path: '/console/assets/console.css', handle: () => textFile('text/css; charset=UTF-8', STYLE) },
  {
    method: 'GET',
    path: '/console/assets/console.js',
    handle: () => textFile('text/javascript; charset=UTF-8', SCRIPT),
  },
];
