import { findChannel, payMethods } from '../iamport/channels';

/** A PG's name as people know it; its code where the shop has no such channel any more. */
export function pgName(pg: string, payMethod: string): string {
  const method = payMethods.find((known) => known === payMethod);
  return (method && findChannel(pg, method)?.name) ?? pg;
}
