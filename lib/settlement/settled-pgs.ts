import { channels } from '../iamport/channel-table';

/** PGs that settle in won, by the names people know. */
export const settledPgs = channels
  .filter(({ currency, standing }) => currency === 'KRW' && standing !== 'gone')
  .map(({ pg, name }) => ({ pg, name }));
