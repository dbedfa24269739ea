import { suggestProducts } from '@/lib/catalog/search';
import { tidyQuery } from '@/lib/domain/browse';

/** Names of goods for what is being typed: `{suggestions: [{slug, name}]}`, at most eight. */
export async function GET(request: Request): Promise<Response> {
  const query = tidyQuery(new URL(request.url).searchParams.get('q') ?? '');
  return Response.json(
    { suggestions: await suggestProducts(query) },
    { headers: { 'cache-control': 'public, max-age=60' } },
  );
}
