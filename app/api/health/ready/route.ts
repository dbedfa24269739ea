import { connection } from 'next/server';
import { checkReadiness } from '@/lib/health';

/** Whether this instance can serve customers: 200, or 503 with what is wrong. */
export async function GET(): Promise<Response> {
  await connection();
  const faults = await checkReadiness();
  return Response.json(
    { status: faults.length === 0 ? 'ready' : 'not ready', faults },
    { status: faults.length === 0 ? 200 : 503 },
  );
}
