import { getEnv } from '../env';

/** Whom the demo's shop has. */
export const DEMO = { email: 'owner@gagae.example', password: 'gagae-demo-owner' } as const;

/** Whether somebody is the demo's operator in a shop with real customers: everybody knows that password, so nobody comes in by it. */
export const isLeftFromDemo = (email: string, mode = getEnv().SHOP_MODE): boolean =>
  mode === 'live' && email.trim().toLowerCase() === DEMO.email;

/** The demo's operator, for whoever looks around; null in a shop with real customers. */
export const demoAccount = (): { email: string; password: string } | null =>
  getEnv().SHOP_MODE === 'demo' ? DEMO : null;
