import { z } from 'zod';
import { locales } from '@/i18n/config';
import { openAgeCheck } from '@/lib/certification/age-check';
import { writeProof } from '@/lib/payment/signed-cookie';
import { readBody } from '@/lib/request-body';

const Body = z.object({ locale: z.enum(locales).catch('ko') }).catch({ locale: 'ko' });

/** Opens a question to the identity service, and answers with the argument of IMP.certification. `{locale?}`: where to come back to. */
export async function POST(request: Request): Promise<Response> {
  const { locale } = Body.parse(await readBody(request));
  const opened = await openAgeCheck(locale);
  await writeProof('age', opened.id);
  return Response.json({ request: opened.request }, { status: 201, headers: { 'cache-control': 'private, no-store' } });
}
