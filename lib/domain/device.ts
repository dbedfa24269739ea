// Which browser a request names itself as: for people to recognise their own by, never to decide anything.

const BROWSERS = [
  ['Samsung Internet', /SamsungBrowser\//],
  ['Whale', /Whale\//],
  ['Edge', /Edg(?:e|A|iOS)?\//],
  ['Firefox', /(?:Firefox|FxiOS)\//],
  ['Chrome', /(?:Chrome|CriOS)\//],
  ['Safari', /Safari\//],
] as const;

const SYSTEMS = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['Mac', /Macintosh/],
  ['Linux', /Linux/],
] as const;

/** Names as their makers write them; null where the text says nothing we know. */
export type Device = { browser: string | null; system: string | null };

/** Reads a User-Agent header. Many name others for company: the first that fits is the one. */
export const deviceOf = (userAgent: string): Device => ({
  browser: nameIn(BROWSERS, userAgent),
  system: nameIn(SYSTEMS, userAgent),
});

const nameIn = (names: readonly (readonly [string, RegExp])[], text: string): string | null =>
  names.find(([, mark]) => mark.test(text))?.[0] ?? null;
