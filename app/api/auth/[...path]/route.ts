import { auth } from '@/lib/operators/auth';

/** What of better-auth is open over HTTP. Nobody signs up or changes an account from outside. */
const OPEN = new Set(['GET /get-session', 'POST /sign-in/email', 'POST /sign-out']);

/** Signing in and out for programs; people use the form. */
async function answer(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.slice('/api/auth'.length);
  return OPEN.has(`${request.method} ${path}`) ? auth.handler(request) : new Response(null, { status: 404 });
}

export { answer as GET, answer as POST };
