// `/certifications`: results of identity checks, and checks by a one-time number (PortOne V1 docs: certifications).
import type { App } from '../app';
import { certificationWire, certify, openCertification } from '../engine/certifications';
import type { Answer, Request, Route } from '../http';
import type { CertificationRow } from '../model/records';
import { needChannel } from './buyer';
import { badRequest, notFound, ok } from './envelope';
import { type Fields, fieldsOf } from './fields';
import { operation } from './operation';

const pathCheck = (req: Request, app: App): CertificationRow => {
  const row = app.store.get('certifications', req.params.imp_uid ?? '');
  if (!row) throw notFound('인증결과가 존재하지 않습니다.');
  return row;
};

const show = (req: Request, app: App): Answer => ok(certificationWire(app, pathCheck(req, app)));

const remove = (req: Request, app: App): Answer => {
  const row = pathCheck(req, app);
  app.store.remove('certifications', row.imp_uid);
  return ok(certificationWire(app, row));
};

const request = (req: Request, app: App): Answer => {
  const fields = fieldsOf(req);
  const channel = needChannel(app, fields);
  const carrier = fields.choice('carrier', ['SKT', 'KT', 'LGT']);
  if (carrier === null) throw badRequest('carrier 파라메터가 누락되었습니다.');
  const row = openCertification(app, {
    merchantUid: fields.text('merchant_uid', 40),
    pgProvider: channel.pg_provider,
    origin: '',
    person: {
      name: fields.need('name', 40),
      phone: fields.need('phone', 20),
      ...birthOf(fields),
      carrier: fields.flag('is_mvno') ? `${carrier}_MVNO` : carrier,
    },
  });
  return ok({ imp_uid: row.imp_uid });
};

/** Birth date and gender from `YYMMDD` and the digit behind it: odd is male; 1, 2, 5, 6 were born in the 1900s. */
const birthOf = (fields: Fields): { birthday: string; gender: 'male' | 'female' } => {
  const birth = fields.need('birth', 6);
  const digit = fields.need('gender_digit', 1);
  if (!/^\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(birth) || !/^[1-8]$/.test(digit)) {
    throw badRequest('birth, gender_digit 파라메터의 형식이 올바르지 않습니다.');
  }
  const century = '1256'.includes(digit) ? '19' : '20';
  const birthday = `${century}${birth.slice(0, 2)}-${birth.slice(2, 4)}-${birth.slice(4, 6)}`;
  return { birthday, gender: Number(digit) % 2 === 1 ? 'male' : 'female' };
};

const confirm = (req: Request, app: App): Answer => {
  const row = pathCheck(req, app);
  if (row.certified) throw badRequest('이미 완료된 본인인증입니다.');
  const otp = fieldsOf(req).need('otp', 10);
  if (otp !== row.otp) throw badRequest('인증번호가 일치하지 않습니다.');
  return ok(certificationWire(app, certify(app, row)));
};

export const routes: Route[] = [
  operation('GET', '/certifications/:imp_uid', show),
  operation('DELETE', '/certifications/:imp_uid', remove),
  operation('POST', '/certifications/otp/request', request),
  operation('POST', '/certifications/otp/confirm/:imp_uid', confirm),
];
