// What every console page is built with: the app, the reader's language, and small pieces of markup that all pages share.
import type { App } from '../app';
import { html, type Markup, type Printable } from '../browser/markup';
import { moneyText } from '../browser/words';
import type { Request } from '../http';

export type Language = 'ko' | 'en';

export type View = {
  app: App;
  req: Request;
  language: Language;
  /** Picks the reader's language, so that a text cannot exist in one language only. */
  say: (ko: string, en: string) => string;
};

const cookieOf = (req: Request, name: string): string | null => {
  const cookies = (req.headers.cookie ?? '').split(';').map((part) => part.trim().split('='));
  return cookies.find(([key]) => key === name)?.[1] ?? null;
};

export const viewOf = (req: Request, app: App): View => {
  const language = cookieOf(req, 'console_language') === 'en' ? 'en' : 'ko';
  return { app, req, language, say: (ko, en) => (language === 'en' ? en : ko) };
};

const locale = (view: View): string => (view.language === 'en' ? 'en-GB' : 'ko-KR');

/** Korean wall time in the reader's spelling; a dash for "has not happened". */
export const when = (view: View, seconds: number): Markup => {
  if (seconds === 0) return html`–`;
  const format = new Intl.DateTimeFormat(locale(view), {
    timeZone: 'Asia/Seoul',
    dateStyle: 'medium',
    timeStyle: 'medium',
    hourCycle: 'h23',
  });
  return html`<time datetime="${new Date(seconds * 1000).toISOString()}">${format.format(seconds * 1000)}</time>`;
};

export const money = (view: View, amount: number, currency: string): string =>
  view.language === 'en' && currency === 'KRW' ? `₩${amount.toLocaleString('en-US')}` : moneyText(amount, currency);

const TONES: Readonly<Record<string, string>> = {
  paid: 'good',
  delivered: 'good',
  executed: 'good',
  ready: 'wait',
  waiting: 'wait',
  scheduled: 'wait',
  failed: 'bad',
  lost: 'bad',
};

const LABELS: Readonly<Record<string, readonly [string, string]>> = {
  ready: ['준비', 'ready'],
  deposit: ['입금 대기', 'awaiting deposit'],
  paid: ['결제됨', 'paid'],
  cancelled: ['취소됨', 'cancelled'],
  partial: ['부분 취소', 'part cancelled'],
  failed: ['실패', 'failed'],
  waiting: ['보내는 중', 'sending'],
  delivered: ['전달됨', 'delivered'],
  lost: ['유실됨', 'lost'],
  logged: ['기록만', 'log only'],
  scheduled: ['예약됨', 'scheduled'],
  executed: ['실행됨', 'executed'],
  revoked: ['해지됨', 'revoked'],
};

/** A state as a small label; `shown` names a finer state than the tone's. */
export const chip = (view: View, state: string, shown = state): Markup => {
  const [ko, en] = LABELS[shown] ?? [shown, shown];
  return html`<span class="chip ${TONES[state] ?? 'calm'}">${view.say(ko, en)}</span>`;
};

export type Column<Row> = { title: string; cell: (row: Row) => Printable; className?: string };

/** A table that becomes a list of cards on a phone; empty, it says so. */
export const table = <Row>(view: View, rows: readonly Row[], columns: readonly Column<Row>[]): Markup => {
  if (rows.length === 0) return html`<p class="empty">${view.say('아직 아무것도 없습니다.', 'Nothing here yet.')}</p>`;
  return html`<div class="scroll"><table>
<thead><tr>${columns.map((column) => html`<th scope="col" class="${column.className ?? ''}">${column.title}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${columns.map((column) => html`<td data-title="${column.title}" class="${column.className ?? ''}">${column.cell(row)}</td>`)}</tr>`)}</tbody>
</table></div>`;
};

/** A one-button form. */
export const postButton = (
  action: string,
  label: string,
  className = '',
  fields: Record<string, string> = {},
): Markup =>
  html`<form method="post" action="${action}" class="inline">
${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button type="submit" class="${className}">${label}</button></form>`;

export type Option = { value: string; label: string };

export const select = (
  name: string,
  label: string,
  options: readonly Option[],
  chosen: string,
): Markup => html`<label class="field"><span>${label}</span>
<select name="${name}">${options.map(({ value, label: text }) => html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>`)}</select></label>`;

export type InputOptions = { type?: string; hint?: string; placeholder?: string; required?: boolean; list?: string };

export const input = (
  name: string,
  label: string,
  value: string | number,
  options: InputOptions = {},
): Markup => html`<label class="field"><span>${label}</span>
<input name="${name}" type="${options.type ?? 'text'}" value="${value}" placeholder="${options.placeholder ?? ''}" autocomplete="off"${options.list !== undefined && html` list="${options.list}"`}${options.required === true && html` required`}>
${options.hint !== undefined && html`<small>${options.hint}</small>`}</label>`;

export const checkbox = (
  name: string,
  label: string,
  checked: boolean,
  hint?: string,
): Markup => html`<label class="check">
<input type="checkbox" name="${name}" value="true"${checked && html` checked`}> <span>${label}${hint !== undefined && html`<small>${hint}</small>`}</span></label>`;
