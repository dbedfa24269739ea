import { presentReview } from '@/components/reviews/present';
import { defaultLocale, isLocale } from '@/i18n/config';
import { listReviews } from '@/lib/reviews/read-reviews';

const PAGES_MAX = 500;

/** A further page of a product's reviews, ready to be shown. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/products/[slug]/reviews'>,
): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const page = Number(query.get('page'));
  if (!Number.isInteger(page) || page < 1 || page > PAGES_MAX) return new Response(null, { status: 400 });
  const locale = query.get('locale');
  const reviews = await listReviews((await params).slug.slice(0, 200), page);
  return Response.json(reviews.map((review) => presentReview(review, isLocale(locale) ? locale : defaultLocale)));
}
