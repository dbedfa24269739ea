// Browsers inside other apps: payment apps often cannot be opened from them, or come back into another browser.

export type InAppBrowser = {
  app: 'kakaotalk' | 'naver' | 'instagram' | 'facebook' | 'line';
  system: 'android' | 'ios' | 'other';
};

const MARKS = [
  ['kakaotalk', /KAKAOTALK/i],
  ['naver', /NAVER\(inapp/i],
  ['instagram', /Instagram/],
  ['facebook', /FBAN|FBAV/],
  ['line', /\bLine\//],
] as const;

/** The app whose own browser this is; null for a browser of its own. */
export function inAppBrowser(userAgent: string): InAppBrowser | null {
  const app = MARKS.find(([, mark]) => mark.test(userAgent))?.[0];
  if (!app) return null;
  const system = /Android/.test(userAgent) ? 'android' : /iPhone|iPad|iPod/.test(userAgent) ? 'ios' : 'other';
  return { app, system };
}

/**
 * The address that opens `url` in the phone's own browser; null where an app offers no way and its buyer has to use its menu.
 * (KakaoTalk: web/openExternal; LINE: openExternalBrowser=1; Android: intent addresses)
 */
export function outsideAddress({ app, system }: InAppBrowser, url: string): string | null {
  if (app === 'kakaotalk') return `kakaotalk://web/openExternal?url=${encodeURIComponent(url)}`;
  if (app === 'line') {
    const outside = new URL(url);
    outside.searchParams.set('openExternalBrowser', '1');
    return outside.href;
  }
  if (system !== 'android') return null;
  const { protocol, host, pathname, search } = new URL(url);
  return `intent://${host}${pathname}${search}#Intent;scheme=${protocol.slice(0, -1)};action=android.intent.action.VIEW;category=android.intent.category.BROWSABLE;end`;
}
