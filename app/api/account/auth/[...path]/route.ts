import { AUTH_PATH, auth } from '@/lib/accounts/auth';

/** What of better-auth is open over HTTP: where a provider sends people back to, and where a letter leads. */
const OPEN = /^\/(callback\/(kakao|naver)|verify-email|error)$/;

export async function GET(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.slice(AUTH_PATH.length);
  return OPEN.test(path) ? auth.handler(request) : new Response(null, { status: 404 });
}
