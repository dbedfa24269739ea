import { db } from '../db';

/** Changes what the shop calls a member and fills in for them; an empty phone number is none. */
export async function changeProfile(
  customerId: string,
  { name, tel }: { name: string; tel: string | null },
): Promise<void> {
  await db.customer.update({ where: { id: customerId }, data: { name, tel } });
}
