// Style sheets and scripts of the windows, read once. Every PG's colours are a style sheet of their own, since inline styles are forbidden.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../http';
import { pgOf } from '../model/channels';

const FOLDER = join(import.meta.dirname, 'client');
const file = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

/** Later parts override earlier ones. */
const STYLE_PARTS = ['window-page.css', 'window-pay.css', 'window-parts.css', 'window-wide.css'];

const CSS = 'text/css; charset=UTF-8';
const JS = 'text/javascript; charset=UTF-8';

const FILES: ReadonlyMap<string, { type: string; text: string }> = new Map([
  ['window.css', { type: CSS, text: STYLE_PARTS.map(file).join('\n') }],
  ['window.js', { type: JS, text: file('window.js') }],
  ['postcode.js', { type: JS, text: file('postcode.js') }],
  ['postcode-page.js', { type: JS, text: file('postcode-page.js') }],
  ['postcode.css', { type: CSS, text: file('postcode.css') }],
]);

const NEUTRAL = { head: '#22304a', accent: '#6b8bd6' };

const coloursOf = (pg: string): string => {
  const { head, accent } = pgOf(pg)?.colours ?? NEUTRAL;
  return `:root{--head:${head};--accent:${accent}}`;
};

/** A text file a browser may keep, but must ask about before every use. */
export const textFile = (type: string, text: string): Answer => ({
  status: 200,
  headers: { 'content-type': type, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' },
  body: text,
});

/** Null where there is no such file. */
export const assetOf = (name: string): Answer | null => {
  const found = FILES.get(name);
  if (found) return textFile(found.type, found.text);
  const pg = /^pg-(\w+)\.css$/.exec(name)?.[1];
  return pg === undefined ? null : textFile(CSS, coloursOf(pg));
};
