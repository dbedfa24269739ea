import { href, isLocale } from '@/i18n/config';
import { readCart, writeCart } from '@/lib/cart/cart';
import { parseCart } from '@/lib/domain/cart';

/** A cart as an address, `?lines=SKU*1.SKU2*2`: how it moves to another browser. One that holds something already keeps it. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const locale = searchParams.get('locale') ?? '';
  const lines = parseCart(searchParams.get('lines') ?? '');
  if ((await readCart()).length === 0) await writeCart(lines);
  const location = href(isLocale(locale) ? locale : 'ko', '/checkout');
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'private, no-store' } });
}
