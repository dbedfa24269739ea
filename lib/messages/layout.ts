// Lays a letter out as a mail and as a text message. Everything that is not ours is escaped; nothing is fetched from elsewhere.

import type { Locale } from '@/i18n/config';
import type { Letter } from './kinds';

export type LaidOut = { subject: string; text: string; html: string };

/** Who the mail is from, as its foot says. */
export type Foot = { name: string; tel: string; email: string };

/** The mail of a letter, once as plain text and once as HTML; `link` is where the buyer reads more. */
export const layOut = (letter: Letter, link: string, locale: Locale, foot: Foot): LaidOut => ({
  subject: `[${foot.name}] ${letter.subject}`,
  text: plain(letter, link, foot),
  html: html(letter, link, locale, foot),
});

/** A row of a letter; none where there is nothing to say. */
export const rowOf = (name: string, value: string | null): [string, string][] =>
  value === null ? [] : [[name, value]];

/** What a text message says. */
export const shortText = (letter: Letter, link: string, foot: Foot): string =>
  `[${foot.name}] ${letter.short}\n${link}`;

function plain(letter: Letter, link: string, foot: Foot): string {
  const { paragraphs, goods = [], rows = [], links = [], action, notes = [] } = letter;
  return [
    ...paragraphs,
    ...(goods.length > 0
      ? [goods.map((line) => `- ${line.name} × ${line.quantity}  ${line.amount ?? ''}`.trimEnd()).join('\n')]
      : []),
    ...(rows.length > 0 ? [rows.map(([name, value]) => `${name}: ${value}`).join('\n')] : []),
    ...links.map(({ label, url }) => `${label}: ${url}`),
    `${action}: ${link}`,
    ...notes,
    `${foot.name} · ${foot.tel} · ${foot.email}`,
  ].join('\n\n');
}

const INK = '#1c1917';
const MUTED = '#57534e';
const LINE = '#e7e5e4';
const cell = `padding:6px 0;border-top:1px solid ${LINE};vertical-align:top`;

/** Tables and inline styles: mail programs know little else. */
function html(letter: Letter, link: string, locale: Locale, foot: Foot): string {
  const { subject, paragraphs, goods = [], rows = [], links = [], action, notes = [] } = letter;
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="margin:0;background:#fafaf9;color:${INK};font:16px/1.6 -apple-system,'Apple SD Gothic Neo','Malgun Gothic',sans-serif;word-break:keep-all">
<div style="max-width:560px;margin:0 auto;padding:24px 20px">
<p style="margin:0 0 16px;font-weight:700">${escaped(foot.name)}</p>
<div style="background:#fff;border:1px solid ${LINE};border-radius:12px;padding:24px">
<h1 style="margin:0 0 12px;font-size:20px;line-height:1.4">${escaped(subject)}</h1>
${paragraphs.map((text) => `<p style="margin:0 0 12px">${escaped(text)}</p>`).join('\n')}
${table(goods.map((line) => [`${line.name} × ${line.quantity}`, line.amount ?? '']))}
${table(rows)}
${links.map(({ label, url }) => `<p style="margin:16px 0 0"><a href="${escaped(url)}" style="color:${INK};font-weight:600">${escaped(label)}</a></p>`).join('\n')}
<p style="margin:20px 0 0"><a href="${escaped(link)}" style="display:inline-block;background:${INK};color:#fff;padding:12px 20px;border-radius:8px;text-decoration:none;font-weight:600">${escaped(action)}</a></p>
</div>
${notes.map((text) => `<p style="margin:12px 4px 0;color:${MUTED};font-size:13px">${escaped(text)}</p>`).join('\n')}
<p style="margin:20px 4px 0;color:${MUTED};font-size:13px">${escaped(`${foot.name} · ${foot.tel} · ${foot.email}`)}</p>
</div></body></html>`;
}

const table = (rows: readonly (readonly [string, string])[]): string =>
  rows.length === 0
    ? ''
    : `<table role="presentation" style="width:100%;border-collapse:collapse;margin:12px 0 0">${rows.map(row).join('')}</table>`;

const row = ([name, value]: readonly [string, string]): string =>
  `<tr><td style="${cell};color:${MUTED}">${escaped(name)}</td><td style="${cell};text-align:right;white-space:nowrap">${escaped(value)}</td></tr>`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
