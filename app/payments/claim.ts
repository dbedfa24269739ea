import { z } from 'zod';
import type { Claim } from '@/lib/payment/complete-payment';

const Body = z.object({
  imp_uid: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  merchant_uid: z.string().max(64).optional().catch(undefined),
});

/** The two names a browser or a notification may bring; everything else they say is not even read. Null when malformed. */
export function readClaim(body: unknown): Claim | null {
  const parsed = Body.safeParse(body);
  return parsed.success ? { impUid: parsed.data.imp_uid, merchantUid: parsed.data.merchant_uid ?? null } : null;
}
