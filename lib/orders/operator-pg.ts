import { channelOf } from '../iamport/channels';

/** A PG's name as people know it; its code where the shop has no such channel any more. */
export const pgName = (pg: string): string => channelOf(pg)?.name ?? pg;
