// A browser's proof of something it was given: the thing's id with the shop's signature, for a day.

import { cookies } from 'next/headers';
import { ownCookie } from '../own-cookie';
import { isSignatureOf, signatureOf } from './access';

const ONE_DAY_S = 86_400;

/** What a cookie can prove; its name is also what is signed. */
type Proof = 'checkout' | 'age';

/** The id the request's cookie proves; null when it proves none. */
export async function readProof(proof: Proof): Promise<string | null> {
  const [id = '', signature = ''] = (await cookies()).get(proof)?.value.split('.') ?? [];
  return id && isSignatureOf(signature, `${proof}:${id}`) ? id : null;
}

/** Gives the browser that proof. Route handlers only. */
export async function writeProof(proof: Proof, id: string): Promise<void> {
  (await cookies()).set(proof, `${id}.${signatureOf(`${proof}:${id}`)}`, ownCookie(ONE_DAY_S));
}
