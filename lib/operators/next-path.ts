/**
 * Where to go after signing in: a path of the operators' side, without language. Anything else, such as another site's
 * address in a link somebody sent, is the home page.
 */
export function nextPath(value: unknown): `/admin${string}` {
  const isOurs = typeof value === 'string' && /^\/admin(?:[/?][\w\-./?=&%+~]*)?$/.test(value) && !value.includes('//');
  return isOurs ? (value as `/admin${string}`) : '/admin';
}
