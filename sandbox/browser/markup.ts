// HTML as tagged templates: whatever is put into one is text, unless it is markup itself.

/** Markup that is safe to send as it is. Only `html` and `raw` make one. */
export class Markup {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

export type Printable = Markup | string | number | null | undefined | false | readonly Printable[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeText = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

const print = (value: Printable): string => {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(print).join('');
  return escapeText(String(value));
};

/** Text and attribute values are escaped; attributes must be written in double quotes. */
export const html = (parts: TemplateStringsArray, ...values: Printable[]): Markup =>
  new Markup(parts.reduce((text, part, index) => text + print(values[index - 1]) + part));

/** A value for a `<script type="application/json">` block: no text in it can end the block. */
export const jsonBlock = (value: unknown): Markup =>
  new Markup(JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028'));
