// Console pages and the actions of their forms as routes: a page is shown, an action does one thing and sends the browser back.
import type { Markup } from '../browser/markup';
import type { Answer, Request, Route } from '../http';
import { Refusal } from '../rest/envelope';
import { page } from './layout';
import { type View, viewOf } from './view';

export type Page = { title: string; body: Markup };

/** `null` = there is no such thing. */
export const pageRoute = (path: string, show: (view: View) => Page | null): Route => ({
  method: 'GET',
  path,
  handle: (req, app) => {
    const view = viewOf(req, app);
    const shown = show(view);
    if (shown) return page(view, shown.title, shown.body);
    return goTo('/console', { error: view.say('찾을 수 없습니다.', 'There is no such thing.') });
  },
});

export type ActionResult = { back: string; done: string };

/** A refusal becomes the message on the page the form was on. */
export const actionRoute = (path: string, act: (view: View) => ActionResult | Promise<ActionResult>): Route => ({
  method: 'POST',
  path,
  handle: async (req, app) => {
    if (!isOwnForm(req)) return { status: 403, body: 'This form was not sent from the console.' };
    const view = viewOf(req, app);
    try {
      const { back, done } = await act(view);
      return goTo(back, { done });
    } catch (error) {
      if (error instanceof Refusal) return goTo(formPage(req), { error: error.message });
      throw error;
    }
  },
});

/** Another site's page may post here with the reader's browser; then the browser names that site. */
export const isOwnForm = ({ headers }: Pick<Request, 'headers'>): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return (
    headers.origin === undefined || (URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host)
  );
};

const formPage = ({ headers }: Request): string => {
  const from = headers.referer ?? '';
  return URL.canParse(from) && new URL(from).host === headers.host ? new URL(from).pathname : '/console';
};

const goTo = (path: string, message: { done?: string; error?: string }): Answer => {
  const query = new URLSearchParams(message).toString();
  return { status: 303, headers: { location: `${path}${path.includes('?') ? '&' : '?'}${query}` }, body: '' };
};
