import { getEnv } from '../env';

/** Whom the demo's shop has. */
export const DEMO = { email: 'owner@gagae.example', password: 'gagae-demo-owner' } as const;

/** The demo's operator, for whoever looks around; null in a shop with real customers. */
export const demoAccount = (): { email: string; password: string } | null =>
  getEnv().SHOP_MODE === 'demo' ? DEMO : null;
