// Keeps what a buyer typed in this tab until the order is there: a reload, the way back from a payment page or a crashed tab
// loses nothing. Consents are never kept.

import { nothingTyped, readTyped } from './typed';

const FORM_PREFIX = 'gagae:checkout:';
/** The checkout this tab is paying for; its order clears what is kept. */
const PAYING = 'gagae:paying';

/** `form` is `cart`, or a checkout's id where the form belongs to one. */
export function keepTyped(form: string, element: HTMLFormElement): void {
  write(FORM_PREFIX + form, JSON.stringify(readTyped(new FormData(element))));
}

/** Puts kept words back into fields nobody has touched on this page. */
export function restoreTyped(form: string, element: HTMLFormElement): void {
  const kept = parse(read(FORM_PREFIX + form));
  for (const name of Object.keys(nothingTyped)) {
    const value = kept[name];
    if (typeof value === 'string' && value !== '') restore(element, name, value);
  }
}

function restore(element: HTMLFormElement, name: string, value: string): void {
  const field = element.elements.namedItem(name);
  if (field instanceof RadioNodeList || (field instanceof HTMLInputElement && field.type === 'radio')) {
    // The first: the same way may stand in the list of the demo once more. None, when it is not possible any more.
    const radios = [...element.querySelectorAll<HTMLInputElement>(`input[name="${name}"]:enabled`)];
    const kept = radios.find((radio) => radio.value === value);
    if (kept) kept.checked = true;
  } else if (field instanceof HTMLInputElement && field.value === field.defaultValue) {
    field.value = value;
  } else if (field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value)) {
    field.value = value;
  }
}

/** Moves what was typed from one form to another, when a checkout is taken up again as a cart. */
export const moveTyped = (from: string, to: string): void => {
  const kept = read(FORM_PREFIX + from);
  if (kept !== null) write(FORM_PREFIX + to, kept);
};

/** Remembers what this tab is paying for; `impUid` once the window has named it, for when the shop could not be told. */
export const rememberPaying = (attempt: Paying): void => write(PAYING, JSON.stringify(attempt));

export type Paying = { checkoutId: string; merchantUid: string; impUid: string | null };

const readPaying = (checkoutId: string): Partial<Paying> | null => {
  const paying: Partial<Paying> = parse(read(PAYING));
  return paying.checkoutId === checkoutId ? paying : null;
};

/** The payment of this checkout that this tab knows of and the shop may not. */
export function readPending(checkoutId: string): { impUid: string; merchantUid: string } | null {
  const { impUid, merchantUid } = readPaying(checkoutId) ?? {};
  return impUid && merchantUid ? { impUid, merchantUid } : null;
}

/** Whether this tab is paying, or has just paid, for the checkout. */
export const isPaying = (checkoutId: string): boolean => readPaying(checkoutId) !== null;

/** Forgets every form and payment of this tab. */
export function forgetTyped(): void {
  for (const name of names()) sessionStorage.removeItem(name);
}

function names(): string[] {
  try {
    return Object.keys(sessionStorage).filter((name) => name === PAYING || name.startsWith(FORM_PREFIX));
  } catch {
    // Switched off: nothing was kept.
    return [];
  }
}

function read(name: string): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    // Storage is switched off in this browser: nothing was kept.
    return null;
  }
}

function write(name: string, value: string): void {
  try {
    sessionStorage.setItem(name, value);
  } catch {
    // Full or switched off: the form works without it.
  }
}

function parse(text: string | null): Record<string, unknown> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    // Written by an older version of this page.
    return {};
  }
}
