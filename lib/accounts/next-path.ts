/**
 * Where to go after signing in: a path of this shop, without language, as a link somebody sent may say anything. Another site's
 * address, the sign-in pages themselves and the machines' addresses are the account's overview.
 */
export function nextPath(value: unknown): `/${string}` {
  const isOurs =
    typeof value === 'string' &&
    value.length <= 500 &&
    /^\/(?![/\\])[\w\-./?=&%+~가-힣]*$/.test(value) &&
    !value.includes('//') &&
    !/^\/(sign-in|sign-up|api|payments|ko|en)(\/|\?|$)/.test(value);
  return isOurs ? (value as `/${string}`) : '/account';
}
