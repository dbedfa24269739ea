import type { ChargeFacts, ChargeLetters } from './kinds';

const action = '정기구매 보기';

const rowsOf = ({ goods, amount }: ChargeFacts): [string, string][] => [
  ['상품', goods],
  ['금액', amount],
];

const withNext = (facts: ChargeFacts, label: string): [string, string][] =>
  facts.nextDay ? [...rowsOf(facts), [label, facts.nextDay]] : rowsOf(facts);

export const chargeLettersKo: ChargeLetters = {
  'subscription-started': (facts) => ({
    subject: '정기구매가 시작되었습니다',
    paragraphs: [
      '첫 결제를 마쳤습니다. 앞으로 매월 등록하신 카드로 결제하고 상품을 보내 드립니다.',
      '아래 링크에서 다음 결제를 건너뛰거나, 카드를 바꾸거나, 언제든지 해지하실 수 있습니다. 이 메일을 보관해 주세요.',
    ],
    rows: withNext(facts, '다음 결제일'),
    action,
    short: `정기구매가 시작되었습니다: ${facts.goods} ${facts.amount}.`,
  }),
  'charge-upcoming': (facts) => ({
    subject: `${facts.day}에 정기구매를 결제합니다`,
    paragraphs: ['등록하신 카드로 결제할 예정입니다. 이번 달에 필요 없으시면 그 전에 건너뛰거나 해지하실 수 있습니다.'],
    rows: [...rowsOf(facts), ['결제일', facts.day]],
    action,
    short: `${facts.day} 정기구매 결제 예정: ${facts.goods} ${facts.amount}.`,
  }),
  'charge-declined': (facts) => ({
    subject: '정기구매 결제가 승인되지 않았습니다',
    paragraphs: [
      `카드 결제가 승인되지 않아 빠져나간 금액은 없습니다.${words(facts)}`,
      '며칠에 걸쳐 다시 시도합니다. 다른 카드로 바꾸시면 바로 결제합니다.',
    ],
    rows: withNext(facts, '다시 시도하는 날'),
    action,
    short: '정기구매 카드 결제가 승인되지 않았습니다. 다시 시도하며, 카드를 바꾸실 수 있습니다.',
  }),
  'charge-sold-out': (facts) => ({
    subject: '이번 달 정기구매를 건너뜁니다',
    paragraphs: ['상품이 품절되어 이번 달에는 결제하지 않았습니다. 불편을 드려 죄송합니다.'],
    rows: facts.nextDay
      ? [
          ['상품', facts.goods],
          ['다음 결제일', facts.nextDay],
        ]
      : [['상품', facts.goods]],
    action,
    short: `${facts.goods} 품절로 이번 달 정기구매는 결제하지 않았습니다.`,
  }),
  'subscription-paused': (facts) => ({
    subject: '정기구매를 멈추었습니다',
    paragraphs: [
      `카드 결제가 승인되지 않아 정기구매를 멈추었습니다. 빠져나간 금액은 없습니다.${words(facts)}`,
      '다른 카드를 등록하시면 이번 달 결제부터 이어집니다. 그만두시려면 아무것도 하지 않으셔도 됩니다.',
    ],
    rows: rowsOf(facts),
    action,
    short: '카드 결제가 승인되지 않아 정기구매를 멈추었습니다. 다른 카드를 등록하시면 이어집니다.',
  }),
  'subscription-cancelled': (facts) => ({
    subject: '정기구매가 해지되었습니다',
    paragraphs: [
      '앞으로는 결제하지 않으며, 등록하신 카드는 결제대행사에서 삭제합니다. 이미 결제된 주문은 그대로 보내 드립니다.',
    ],
    rows: [['상품', facts.goods]],
    action,
    short: `${facts.goods} 정기구매가 해지되었습니다. 앞으로 결제하지 않습니다.`,
  }),
};

const words = ({ reason }: ChargeFacts): string => (reason ? ` (결제사 안내: ${reason})` : '');
