// Where a phone goes when its window ends (PortOne V1 docs: m_redirect_url).
import { appendQuery, type WindowEnd } from '../engine/window-end';
import type { SdkVersion } from './sdk-versions';

/** Old scripts add `imp_success`, whatever the account's switch says. Null where the shop named no address. */
export const redirectFor = (
  end: Pick<WindowEnd, 'rsp' | 'redirectUrl'>,
  version: Pick<SdkVersion, 'legacy'>,
): string | null => {
  if (end.redirectUrl === null || !version.legacy || /[?&]imp_success=/.test(end.redirectUrl)) return end.redirectUrl;
  return appendQuery(end.redirectUrl, { imp_success: String(end.rsp.success) });
};
