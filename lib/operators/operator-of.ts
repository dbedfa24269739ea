import { auth } from './auth';

export type Operator = { id: string; email: string; name: string };

/** Whose session a request's cookies prove, if anybody's. Without such a cookie the database is not asked. */
export async function operatorOf(headers: Headers): Promise<Operator | null> {
  const session = await auth.api.getSession({ headers });
  return session && { id: session.user.id, email: session.user.email, name: session.user.name };
}
