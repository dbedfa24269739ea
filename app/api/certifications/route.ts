import { openAgeCheck } from '@/lib/certification/age-check';
import { writeProof } from '@/lib/payment/signed-cookie';

/** Opens a question to the identity service, and answers with the argument of IMP.certification. */
export async function POST(): Promise<Response> {
  const { id, request } = await openAgeCheck();
  await writeProof('age', id);
  return Response.json({ request }, { status: 201, headers: { 'cache-control': 'private, no-store' } });
}
