// Who somebody is, as an identity service told the provider. Only what the shop must know leaves this file.
// (PortOne V1 docs: IMP.certification; REST API: /certifications/{imp_uid})

import { z } from 'zod';
import { ask, askTwice, read } from './client';
import { IamportNotFound, IamportRefused, IamportUnreachable } from './errors';

/** The argument of IMP.certification; without a channel the account's own identity service is asked. */
export type CertificationRequest = { merchant_uid: string; company: string; m_redirect_url: string; popup: boolean };

const WireCertification = z.object({
  merchant_uid: z.string().nullish(),
  certified: z.boolean(),
  certified_at: z.number().int().nullish(),
  birthday: z.string().nullish(),
});

export type Certification = {
  /** The name the shop gave to its question. */
  merchantUid: string | null;
  isCertified: boolean;
  certifiedAt: Date;
  /** YYYY-MM-DD; never stored. */
  birthday: string;
};

const path = (impUid: string) => `/certifications/${encodeURIComponent(impUid)}` as const;

/** An identity check, or null when the provider does not know it. Throws IamportUnreachable. */
export async function getCertification(impUid: string): Promise<Certification | null> {
  try {
    const wire = read(WireCertification, await askTwice({ method: 'GET', path: path(impUid) }));
    return {
      merchantUid: wire.merchant_uid ?? null,
      isCertified: wire.certified,
      certifiedAt: new Date((wire.certified_at ?? 0) * 1000),
      birthday: wire.birthday ?? '',
    };
  } catch (error) {
    if (error instanceof IamportNotFound) return null;
    throw error instanceof IamportRefused ? new IamportUnreachable('a look-up was refused', { cause: error }) : error;
  }
}

/** Has the provider erase what it knows of an identity check. Throws IamportUnreachable, IamportRefused. */
export async function eraseCertification(impUid: string): Promise<void> {
  try {
    await ask({ method: 'DELETE', path: path(impUid) });
  } catch (error) {
    if (!(error instanceof IamportNotFound)) throw error;
  }
}
