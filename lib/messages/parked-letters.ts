import type { ParkReason } from '../domain/payment';
import type { ParkedLetter } from './kinds';

/** Why, where a buyer can do something with it; the rest only people at the shop understand. */
type Why = Partial<Record<ParkReason, string>>;

const whyKo: Why = {
  'late-deposit': '입금 기한이 지난 뒤에 들어와 주문에 쓰이지 않았습니다.',
  'revoked-deposit': '취소된 주문의 계좌로 들어와 주문에 쓰이지 않았습니다.',
  'second-deposit': '이미 결제가 끝난 주문에 한 번 더 들어왔습니다. 먼저 결제하신 주문은 그대로 진행됩니다.',
  'deposit-short': '주문 금액보다 적게 들어와 주문에 쓰이지 않았습니다. 나머지를 더 보내지 마세요.',
  'deposit-over': '주문 금액보다 많이 들어왔습니다.',
};

export const parkedKo: ParkedLetter = ({ amount, reason }) => ({
  subject: `보내신 돈을 확인하고 있습니다 (${amount})`,
  paragraphs: [
    `${amount}을 받았습니다. ${whyKo[reason] ?? '어느 주문의 돈인지 담당자가 확인해야 합니다.'}`,
    '돈은 없어지지 않습니다. 담당자가 확인해 돌려 드리거나 주문을 진행하고, 연락드리겠습니다. 그때까지 다시 보내지 마세요.',
  ],
  action: '상태 보기',
  short: `${amount}을 받아 담당자가 확인하고 있습니다. 다시 보내지 마세요.`,
});

const whyEn: Why = {
  'late-deposit': 'It came after the last day for the transfer, so it did not pay the order.',
  'revoked-deposit': 'It came into the account of an order that had been cancelled, so it paid nothing.',
  'second-deposit': 'The order had been paid already. It goes on as you paid it first.',
  'deposit-short': 'It is less than the order costs, so it did not pay the order. Please do not send the rest.',
  'deposit-over': 'It is more than the order costs.',
};

export const parkedEn: ParkedLetter = ({ amount, reason }) => ({
  subject: `We are looking at your payment (${amount})`,
  paragraphs: [
    `We have received ${amount}. ${whyEn[reason] ?? 'Somebody at the shop has to find out which order it is for.'}`,
    'Your money is safe. We give it back or let your order go on, and we will contact you. Please do not pay again until then.',
  ],
  action: 'See where it stands',
  short: `We have received ${amount} and are looking at it. Please do not pay again.`,
});
