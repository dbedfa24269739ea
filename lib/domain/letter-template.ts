// What a merchant may say in the shop's letters: another subject, and lines before and after what the shop says. The facts and what
// the law wants said are always there. Plain text with values in {braces}; whatever lays it out escapes it.

export type LetterTemplate = {
  /** Empty for the shop's own. */
  subject: string;
  opening: string;
  closing: string;
};

export const noTemplate: LetterTemplate = { subject: '', opening: '', closing: '' };

/** What may be typed. A subject is one line: a second one would be a header of the mail. */
export const SUBJECT_LENGTH_MAX = 100;
export const LINE_LENGTH_MAX = 500;

/** Values a template may name: the facts that are words. */
export type LetterValues = Readonly<Record<string, string | null>>;

/** Codes of the shop's own, which are no words. */
const CODES = ['kind', 'reason'];

/** The words among what a letter is made of. */
export const valuesOf = (facts: object): LetterValues =>
  Object.fromEntries(
    Object.entries(facts).filter(
      ([name, value]) => !CODES.includes(name) && (typeof value === 'string' || value === null),
    ),
  );

const BRACES = /\{(\w+)\}/g;

/** Names in {braces} a letter of this kind knows nothing of. */
export function unknownNames({ subject, opening, closing }: LetterTemplate, known: readonly string[]): string[] {
  const named = [subject, opening, closing].flatMap((text) => [...text.matchAll(BRACES)].map(([, name = '']) => name));
  return [...new Set(named)].filter((name) => !known.includes(name));
}

/** A letter with the merchant's words. A line that names what this letter does not have is left out. */
export function withTemplate<L extends { subject: string; paragraphs: string[] }>(
  letter: L,
  template: LetterTemplate,
  values: LetterValues,
): L {
  const [subject, opening, closing] = [template.subject, template.opening, template.closing].map((text) =>
    filled(text, values),
  );
  const paragraphs = [opening, ...letter.paragraphs, closing].filter((text): text is string => Boolean(text));
  return { ...letter, subject: subject || letter.subject, paragraphs };
}

function filled(text: string, values: LetterValues): string {
  const isWhole = [...text.matchAll(BRACES)].every(([, name = '']) => typeof values[name] === 'string');
  return isWhole ? text.replace(BRACES, (_, name: string) => values[name] ?? '') : '';
}
