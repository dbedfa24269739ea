// `/cards` and `/banks`: the standard codes (PortOne V1 docs: codes).
import type { Answer, Request, Route } from '../http';
import { BANKS } from '../model/banks';
import { CARDS } from '../model/cards';
import { notFound, ok } from './envelope';
import { operation } from './operation';

type Code = { code: string; name: string };

const cards: Code[] = [...CARDS].map(([code, name]) => ({ code, name }));
const banks: Code[] = [...BANKS.values()].map(({ code, name }) => ({ code, name }));

const one =
  (codes: Code[], param: string) =>
  (req: Request): Answer => {
    const found = codes.find(({ code }) => code === req.params[param]);
    if (!found) throw notFound('존재하지 않는 코드입니다.');
    return ok(found);
  };

export const routes: Route[] = [
  operation('GET', '/cards', () => ok(cards)),
  operation('GET', '/cards/:card_standard_code', one(cards, 'card_standard_code')),
  operation('GET', '/banks', () => ok(banks)),
  operation('GET', '/banks/:bank_standard_code', one(banks, 'bank_standard_code')),
];
