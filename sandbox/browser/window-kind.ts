// The kind of window a call gets, by PG, device and the age of the script.
import { kindOf } from '../engine/window';
import { pgOf, type WindowKind } from '../model/channels';
import type { SdkVersion } from './sdk-versions';

export type KindQuestion = {
  pg: string;
  device: 'pc' | 'mobile';
  popup: boolean | null;
  isKeyIssue: boolean;
  version: Pick<SdkVersion, 'paypalPopup' | 'kakaopayLeaves'>;
};

/** Today's rule of the engine, and what older scripts did differently: no PayPal popup, and KakaoPay inside the page on a phone. */
export const windowKind = ({ pg: code, device, popup, isKeyIssue, version }: KindQuestion): WindowKind => {
  const pg = pgOf(code);
  if (!pg) return device === 'pc' ? 'iframe' : 'redirect';
  if (code === 'kakaopay' && device === 'mobile' && !version.kakaopayLeaves) return 'iframe';
  const asked = code === 'paypal' && !version.paypalPopup ? null : popup;
  return kindOf({ pg, param: { popup: asked, customerUid: isKeyIssue ? 'any' : null } }, device);
};
