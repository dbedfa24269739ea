import { getEnv } from './env';

/** A path of the shop as an address for people who are elsewhere: in a mail, on another computer. */
export const shopAddress = (path: string): string => new URL(path, getEnv().SHOP_URL).href;
