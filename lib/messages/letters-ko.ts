import type { Letters, OrderFacts, RefundFacts } from './kinds';
import { rowOf } from './layout';

const action = '주문 보기';

const rowsOf = ({ orderNumber, shipping, surcharge, coupon, points, total }: OrderFacts): [string, string][] => [
  ['주문번호', orderNumber],
  ['배송비', shipping],
  ...rowOf('제주·도서산간 추가배송비', surcharge),
  ...rowOf('쿠폰 할인', coupon),
  ...rowOf('적립금 사용', points),
  ['합계', total],
];

const accountRows = (facts: OrderFacts): [string, string][] =>
  facts.account
    ? [
        ['주문번호', facts.orderNumber],
        ['입금하실 금액', facts.total],
        ['은행', facts.account.bank],
        ['계좌번호', facts.account.number],
        ['예금주', facts.account.holder],
        ['입금 기한', facts.account.due],
      ]
    : rowsOf(facts);

const orderRow = ({ orderNumber }: RefundFacts): [string, string][] => (orderNumber ? [['주문번호', orderNumber]] : []);

const withdrawal = [
  '상품을 받은 날부터 7일 안에 청약을 철회할 수 있습니다. 방법과 예외는 쇼핑몰의 교환·환불 안내에 있습니다.',
  '미성년자가 법정대리인의 동의 없이 한 계약은 본인 또는 법정대리인이 취소할 수 있습니다.',
];

const refundReasons = {
  'amount-differs':
    '결제된 금액이 주문 금액과 달라 결제를 자동으로 취소했습니다. 주문은 만들어지지 않았으니, 상품이 필요하시면 다시 주문해 주세요.',
  'paid-twice': '같은 주문이 두 번 결제되어 나중 결제를 자동으로 취소했습니다. 먼저 결제하신 주문은 그대로 진행됩니다.',
  'order-cancelled': '주문이 이미 취소되어 나중에 들어온 결제를 자동으로 취소했습니다.',
  'sold-out-after-close':
    '결제하시는 사이에 상품이 품절되어 결제를 자동으로 취소했습니다. 주문은 만들어지지 않았습니다. 죄송합니다.',
  'discount-used-after-close':
    '결제하시는 사이에 쿠폰이나 적립금이 다른 주문에 쓰여 결제를 자동으로 취소했습니다. 번거롭게 해 드려 죄송합니다.',
} as const;

export const lettersKo: Letters = {
  'order-paid': (facts) => ({
    subject: `주문이 완료되었습니다 (${facts.orderNumber})`,
    paragraphs: ['주문해 주셔서 고맙습니다. 결제를 확인했고, 상품을 준비해 보내 드리겠습니다.'],
    goods: facts.goods,
    rows: rowsOf(facts),
    action,
    short: `주문 ${facts.orderNumber} 결제가 완료되었습니다. ${facts.total}`,
    notes: withdrawal,
  }),
  'deposit-requested': (facts) => ({
    subject: `입금을 기다립니다 (${facts.orderNumber})`,
    paragraphs: ['주문을 받았습니다. 아래 계좌로 금액을 정확히 입금하시면 상품을 준비해 보내 드리겠습니다.'],
    goods: facts.goods,
    rows: accountRows(facts),
    action,
    short: `주문 ${facts.orderNumber} 입금 안내: ${accountLine(facts)}`,
    notes: ['기한까지 입금되지 않으면 주문이 취소되고 계좌는 닫힙니다.', ...withdrawal],
  }),
  'deposit-reminder': (facts) => ({
    subject: `입금 기한이 다가옵니다 (${facts.orderNumber})`,
    paragraphs: ['아직 입금을 확인하지 못했습니다. 이미 입금하셨다면 이 메일은 지나쳐 주세요.'],
    rows: accountRows(facts),
    action,
    short: `주문 ${facts.orderNumber} 입금 기한이 다가옵니다: ${accountLine(facts)}`,
    notes: ['기한까지 입금되지 않으면 주문이 취소되고 계좌는 닫힙니다.'],
  }),
  'deposit-arrived': (facts) => ({
    subject: `입금을 확인했습니다 (${facts.orderNumber})`,
    paragraphs: ['입금해 주셔서 고맙습니다. 상품을 준비해 보내 드리겠습니다.'],
    goods: facts.goods,
    rows: rowsOf(facts),
    action,
    short: `주문 ${facts.orderNumber} 입금 ${facts.total}을 확인했습니다.`,
  }),
  'order-cancelled': (facts) => ({
    subject: `주문이 취소되었습니다 (${facts.orderNumber})`,
    paragraphs: [
      '입금되지 않은 주문을 취소했습니다. 받은 돈은 없습니다.',
      '안내해 드린 계좌로는 이제 입금하지 말아 주세요. 혹시 입금하셨다면 바로 알려 주세요. 확인해서 돌려 드립니다.',
    ],
    goods: facts.goods,
    rows: rowsOf(facts),
    action,
    short: `주문 ${facts.orderNumber}: 입금되지 않은 주문을 취소했습니다.`,
  }),
  'payment-cancelled': (facts) => ({
    subject: `결제를 자동으로 취소했습니다 (${facts.amount})`,
    paragraphs: [
      facts.reason ? refundReasons[facts.reason] : '결제를 자동으로 취소했습니다.',
      `${facts.amount} 전액을 결제하신 수단으로 돌려 드립니다. 카드사에 따라 며칠 뒤에 보일 수 있습니다.`,
    ],
    action: facts.orderNumber ? action : '결제 상태 보기',
    short: `결제 ${facts.amount}을 자동으로 취소했습니다. 전액 돌려 드립니다.`,
  }),
  'refund-done': (facts) => ({
    subject: `환불되었습니다 (${facts.amount})`,
    paragraphs: [
      facts.isEverything
        ? `주문을 취소하고 ${facts.amount}을 돌려 드렸습니다.`
        : facts.isStray
          ? `주문에 쓰이지 않은 ${facts.amount}을 돌려 드렸습니다.`
          : `주문 금액 가운데 ${facts.amount}을 돌려 드렸습니다. 나머지 주문은 그대로입니다.`,
      '카드사나 은행에 따라 며칠 뒤에 보일 수 있습니다.',
    ],
    rows: [...orderRow(facts), ['환불 금액', facts.amount]],
    action: facts.orderNumber ? action : '환불 상태 보기',
    short: facts.isStray
      ? `주문에 쓰이지 않은 ${facts.amount}을 돌려 드렸습니다.`
      : `주문 ${facts.orderNumber} 환불 ${facts.amount}이 완료되었습니다.`,
  }),
  shipped: (facts) => ({
    subject: `상품을 보냈습니다 (${facts.orderNumber})`,
    paragraphs: [
      facts.isPart
        ? '주문하신 상품 가운데 일부를 먼저 보냈습니다. 나머지도 준비되는 대로 보내 드리겠습니다.'
        : '주문하신 상품을 보냈습니다.',
    ],
    goods: facts.goods,
    rows: [
      ['주문번호', facts.orderNumber],
      ['택배사', facts.carrier],
      ['운송장번호', facts.waybill],
    ],
    links: facts.tracking ? [{ label: '배송 조회', url: facts.tracking }] : [],
    action,
    short: `주문 ${facts.orderNumber} 상품을 보냈습니다. ${facts.carrier} ${facts.waybill}`,
  }),
};

const accountLine = ({ account, total }: OrderFacts): string =>
  account ? `${account.bank} ${account.number} (${account.holder}) ${total}, ${account.due}까지` : total;
