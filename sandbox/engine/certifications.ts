// Identity checks: by a window (IMP.certification) or by a one-time number (PortOne V1 docs: certifications). Everybody is invented.
import { createHash } from 'node:crypto';
import type { App } from '../app';
import type { CertificationRow } from '../model/records';
import { newImpUid, newPgTid } from './ids';

export type Person = { name: string; phone: string; birthday: string; gender: 'male' | 'female'; carrier: string };

export type CertificationRequest = {
  merchantUid: string | null;
  pgProvider: string;
  origin: string;
  person: Person;
};

/** An identity check that waits for its window or its number. */
export const openCertification = (app: App, request: CertificationRequest): CertificationRow => {
  const row: CertificationRow = {
    imp_uid: newImpUid(app),
    merchant_uid: request.merchantUid,
    pg_tid: null,
    pg_provider: request.pgProvider,
    ...request.person,
    certified: false,
    certified_at: 0,
    origin: request.origin,
    otp: app.random.digits(6),
    failed: null,
  };
  app.store.put('certifications', row.imp_uid, row);
  return row;
};

/** The person proved who they are. A window may know them better than the request did. */
export const certify = (app: App, row: CertificationRow, person: Partial<Person> = {}): CertificationRow => {
  const certified_at = app.clock.seconds();
  const pg_tid = newPgTid(app, row.pg_provider, 'cert');
  const done = { ...row, ...person, certified: true, certified_at, pg_tid, failed: null };
  app.store.put('certifications', row.imp_uid, done);
  return done;
};

export const failCertification = (app: App, row: CertificationRow, reason: string): CertificationRow => {
  const failed = { ...row, failed: reason };
  app.store.put('certifications', row.imp_uid, failed);
  return failed;
};

const digest = (...parts: string[]): string => createHash('sha512').update(parts.join('|')).digest('base64');

/** The wire form. CI names the person everywhere, DI names them in this account only. */
export const certificationWire = (app: App, row: CertificationRow) => ({
  imp_uid: row.imp_uid,
  merchant_uid: row.merchant_uid,
  pg_tid: row.pg_tid,
  pg_provider: row.pg_provider,
  name: row.name,
  gender: row.gender,
  birthday: row.birthday,
  foreigner: false,
  foreigner_v2: null,
  phone: row.phone,
  carrier: row.carrier,
  certified: row.certified,
  certified_at: row.certified_at,
  unique_key: row.certified ? digest(row.name, row.birthday, row.phone).slice(0, 88) : null,
  unique_in_site: row.certified
    ? digest(app.store.settings.user_code, row.name, row.birthday, row.phone).slice(0, 64)
    : null,
  origin: row.origin,
});
