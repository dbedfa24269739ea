import { currentCustomer } from '@/lib/accounts/current-customer';
import { hasWish } from '@/lib/wishlist/wishlist';

/** Whether a product is on the wish list of whoever asks. */
export async function GET(request: Request): Promise<Response> {
  const customer = await currentCustomer();
  const slug = new URL(request.url).searchParams.get('slug') ?? '';
  const isWanted = customer !== null && (await hasWish(customer.id, slug.slice(0, 200)));
  return Response.json({ isWanted }, { headers: { 'cache-control': 'private, no-store' } });
}
