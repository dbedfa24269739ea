import { redirect } from 'next/navigation';
import { defaultLocale, href, isLocale } from '@/i18n/config';
import { nextPath } from '@/lib/accounts/next-path';
import { isOffered, startProvider } from '@/lib/accounts/start-provider';

/** The way to a provider begins here. */
export async function GET(request: Request, { params }: RouteContext<'/api/account/providers/[provider]'>) {
  const { provider } = await params;
  if (!isOffered(provider)) return new Response(null, { status: 404 });
  const query = new URL(request.url).searchParams;
  const asked = query.get('locale');
  const locale = isLocale(asked) ? asked : defaultLocale;
  redirect(
    (await startProvider(provider, locale, nextPath(query.get('next')))) ?? href(locale, '/sign-in?error=too-many'),
  );
}
