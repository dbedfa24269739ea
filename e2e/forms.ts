// Forms as a browser without JavaScript finds and sends them.

/** The fields of every form on a page, as a browser without JavaScript would send them. */
export function formsOn(html: string): Record<string, string>[] {
  return [...html.matchAll(/<form[^>]*>([\s\S]*?)<\/form>/g)].map(([, inside = '']) => {
    const inputs = [...inside.matchAll(/<(?:input|button|textarea)\b[^>]*>/g)].map(([tag]) => tag);
    const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
    const fields = inputs.map((tag): [string, string] => [attribute(tag, 'name'), plain(attribute(tag, 'value'))]);
    return Object.fromEntries(fields.filter(([name]) => name !== ''));
  });
}

const plain = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');

/** Whether a form of a page is sent to an action of the server. */
export const isAction = (form: Record<string, string>): boolean =>
  Object.keys(form).some((name) => name.startsWith('$ACTION'));
