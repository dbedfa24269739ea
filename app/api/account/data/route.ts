import { currentCustomer } from '@/lib/accounts/current-customer';
import { readOwnData } from '@/lib/accounts/own-data';

/** A member's own data as a file. */
export async function GET(): Promise<Response> {
  const customer = await currentCustomer();
  if (!customer) return new Response(null, { status: 401 });
  return new Response(JSON.stringify(await readOwnData(customer.id), null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="gagae-my-data.json"',
      'cache-control': 'private, no-store',
    },
  });
}
