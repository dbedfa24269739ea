// The callback's argument by the script that asked and the module that answers (PortOne V1 docs: payment result).
import type { WindowEnd } from '../engine/window-end';
import type { SdkVersion } from './sdk-versions';

type AnyEnd = Pick<WindowEnd, 'rsp' | 'newRsp' | 'isNewShape'>;

/**
 * Old scripts always get the full object with `success`. Today's script gets the four fields from new modules, and from the
 * others the full object without the withdrawn `success` and `imp_success`.
 */
export const callbackArgument = (end: AnyEnd, version: Pick<SdkVersion, 'legacy'>): Record<string, unknown> => {
  if (version.legacy) return end.rsp;
  if (end.isNewShape) return { ...end.newRsp };
  const { success: _success, imp_success: _impSuccess, ...rest } = end.rsp;
  return rest;
};
