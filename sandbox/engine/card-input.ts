// Card data sent to the REST API (PortOne V1 docs: onetime, customers): what is malformed, what the card company refuses.
// The last four digits steer the sandbox: 0014 = no such card, 0051 = charges are declined (limit exceeded).
import type { App } from '../app';
import { pgRefusal } from '../rest/envelope';
import type { Fields } from '../rest/fields';
import { seoul } from './ids';

export type CardInput = {
  digits: string;
  /** The text charges with this card are declined with. */
  declines: string | null;
};

const NO_SUCH_CARD = '0014';
const NO_LIMIT = '0051';

/** Reads and judges a card. `failed` opens the refusal's text, e.g. `카드정보 인증에 실패하였습니다.` Throws a Refusal. */
export const readCard = (app: App, fields: Fields, failed: string): CardInput => {
  const digits = fields.need('card_number').replaceAll(/[\s-]/g, '');
  if (!/^\d{15,16}$/.test(digits)) throw pgRefusal(`${failed} 유효하지않은 카드번호를 입력하셨습니다.`);
  const expiry = fields.need('expiry');
  if (!/^\d{4}-?(0[1-9]|1[0-2])$/.test(expiry)) throw pgRefusal(`${failed} 유효기간 형식이 올바르지 않습니다.`);
  if (expiry.replace('-', '') < seoul(app.clock.now()).slice(0, 7).replace('-', '')) {
    throw pgRefusal(`${failed} 유효기간이 만료된 카드입니다.`);
  }
  const birth = fields.text('birth')?.replaceAll('-', '') ?? null;
  if (birth !== null && !/^(\d{6}|\d{10})$/.test(birth))
    throw pgRefusal(`${failed} 생년월일 또는 사업자번호를 확인해주세요.`);
  const password = fields.text('pwd_2digit');
  if (password !== null && !/^\d{2}$/.test(password))
    throw pgRefusal(`${failed} 카드 비밀번호 앞 2자리를 확인해주세요.`);
  if (digits.endsWith(NO_SUCH_CARD)) throw pgRefusal(`${failed} [14] 존재하지 않는 카드입니다.`);
  return { digits, declines: digits.endsWith(NO_LIMIT) ? '[51] 한도초과로 승인이 거절되었습니다.' : null };
};
