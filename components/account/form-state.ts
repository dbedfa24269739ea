// What came of sending a form, and reading what was typed: the same for every form of an account.

import type { z } from 'zod';

/** What is told, what is wrong at which field, and what was typed, so that nothing but secrets is typed again. */
export type FormState = {
  told?: { tone: 'ok' | 'danger'; text: string };
  faults: Record<string, string>;
  values: Record<string, string>;
};

export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

export const nothingYet: FormState = { faults: {}, values: {} };

/** Never sent back to the page. */
const SECRET = /password/i;

/** What was typed, by field. */
function typedIn(form: FormData): Record<string, string> {
  const entries = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(entries.filter(([name]) => !SECRET.test(name) && !name.startsWith('$')));
}

/** An answer to a form that could not be carried out. */
export const refusal = (form: FormData, text: string): FormState => ({
  told: { tone: 'danger', text },
  faults: {},
  values: typedIn(form),
});

/** An answer to a form that was carried out, with fresh fields. */
export const success = (text: string): FormState => ({ ...nothingYet, told: { tone: 'ok', text } });

type Read<T> = { data: T; state: null } | { data: null; state: FormState };

/** The form's data as the schema has it, or what is wrong at each field; a schema's messages are words `say` has a sentence for. */
export function readForm<S extends z.ZodType>(
  schema: S,
  form: FormData,
  say: (code: string) => string,
): Read<z.output<S>> {
  const parsed = schema.safeParse(Object.fromEntries(form));
  if (parsed.success) return { data: parsed.data, state: null };
  const faults: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) faults[path.join('.')] ??= say(message);
  return { data: null, state: { faults, values: typedIn(form) } };
}
