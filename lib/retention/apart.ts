import { z } from 'zod';

/** Who bought an order, as it stands apart since they left (the rule left-members). */
export const ApartPerson = z.object({
  buyerName: z.string(),
  buyerTel: z.string(),
  buyerEmail: z.string(),
  postcode: z.string(),
  address1: z.string(),
  address2: z.string(),
  memo: z.string(),
});
