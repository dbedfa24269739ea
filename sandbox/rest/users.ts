// `/users`, `/tiers` (PortOne V1 docs: authenticate, users, tiers).
import type { App } from '../app';
import { currentToken } from '../engine/tokens';
import type { Answer, Request, Route } from '../http';
import { badRequest, notFound, ok, Refusal } from './envelope';
import { fieldsOf } from './fields';
import { operation } from './operation';

const getToken = (req: Request, app: App): Answer => {
  const fields = fieldsOf(req);
  const key = fields.text('imp_key');
  const secret = fields.text('imp_secret');
  if (key === null || secret === null) throw badRequest('imp_key, imp_secret 파라메터가 누락되었습니다.');
  const { imp_key, imp_secret } = app.store.settings;
  if (key !== imp_key || secret !== imp_secret) {
    throw new Refusal(401, -1, '인증에 실패하였습니다. API키와 secret을 확인하세요.');
  }
  return ok({ ...currentToken(app), now: app.clock.seconds() });
};

const listPg = (_req: Request, app: App): Answer =>
  ok(
    [...app.store.all('channels')].map(({ pg_provider, pg_id, sandbox, type, channel_name, channel_key }) => ({
      pg_provider,
      pg_id,
      sandbox,
      type,
      channel_name,
      channel_key,
    })),
  );

const getTier = (req: Request, app: App): Answer => {
  const tier = app.store.get('tiers', req.params.tier_code ?? '');
  if (!tier) throw notFound('존재하지 않는 하위상점입니다.');
  return ok(tier);
};

export const routes: Route[] = [
  { method: 'POST', path: '/users/getToken', handle: getToken },
  operation('GET', '/users/pg', listPg),
  operation('GET', '/tiers/:tier_code', getTier),
];
