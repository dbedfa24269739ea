import type { ClaimFacts, ClaimLetters } from './kinds';

const action = '진행 상황 보기';
const wordOf = ({ kind }: ClaimFacts) => (kind === 'return' ? '반품' : '교환');

const parcelRows = (facts: ClaimFacts): [string, string][] => [
  ['주문번호', facts.orderNumber],
  ...(facts.parcel
    ? ([
        ['택배사', facts.parcel.carrier],
        ['운송장번호', facts.parcel.waybill],
      ] as [string, string][])
    : []),
];
const parcelLinks = ({ parcel }: ClaimFacts) =>
  parcel?.tracking ? [{ label: '배송 조회', url: parcel.tracking }] : [];

export const claimLettersKo: ClaimLetters = {
  'claim-received': (facts) => ({
    subject: `${wordOf(facts)} 신청을 받았습니다 (${facts.orderNumber})`,
    paragraphs: [
      '담당자가 확인하고 알려 드리겠습니다. 알려 드리기 전에는 상품을 보내지 말고 가지고 계세요.',
      facts.postage ? `배송비 ${facts.postage}은 구매자 부담입니다.` : '배송비는 가게가 부담합니다.',
    ],
    goods: facts.goods,
    rows: [['주문번호', facts.orderNumber]],
    action,
    short: `주문 ${facts.orderNumber} ${wordOf(facts)} 신청을 받았습니다.`,
  }),
  'claim-approved': (facts) => ({
    subject: `${wordOf(facts)} 신청을 승인했습니다 (${facts.orderNumber})`,
    paragraphs: [facts.words ?? '상품을 포장해 두시면 찾으러 가겠습니다.'],
    goods: facts.goods,
    rows: [['주문번호', facts.orderNumber]],
    action,
    short: `주문 ${facts.orderNumber} ${wordOf(facts)}을 승인했습니다. 상품을 포장해 주세요.`,
  }),
  'claim-refused': (facts) => ({
    subject: `${wordOf(facts)} 신청을 받아들이지 못했습니다 (${facts.orderNumber})`,
    paragraphs: [facts.words ?? '', '결정이 사실과 다르다고 생각하시면 이 메일에 답하거나 전화로 알려 주세요.'],
    goods: facts.goods,
    rows: [['주문번호', facts.orderNumber]],
    action,
    short: `주문 ${facts.orderNumber} ${wordOf(facts)} 신청을 받아들이지 못했습니다. 이유를 확인해 주세요.`,
  }),
  'claim-collecting': (facts) => ({
    subject: `상품을 찾으러 갑니다 (${facts.orderNumber})`,
    paragraphs: ['택배 기사가 상품을 찾으러 갑니다. 포장해서 맡겨 주세요.'],
    goods: facts.goods,
    rows: parcelRows(facts),
    links: parcelLinks(facts),
    action,
    short: `주문 ${facts.orderNumber} ${wordOf(facts)} 상품을 찾으러 갑니다.`,
  }),
  'claim-arrived': (facts) => ({
    subject: `돌려보내신 상품이 도착했습니다 (${facts.orderNumber})`,
    paragraphs: [
      facts.kind === 'return'
        ? `상품을 살펴보고 ${facts.due ?? '영업일 3일 안'}까지 환불해 드리겠습니다.`
        : '상품을 살펴보고 교환할 상품을 보내 드리겠습니다.',
    ],
    goods: facts.goods,
    rows: [['주문번호', facts.orderNumber]],
    action,
    short: `주문 ${facts.orderNumber} 돌려보내신 상품이 도착했습니다.`,
  }),
  'exchange-sent': (facts) => ({
    subject: `교환 상품을 보냈습니다 (${facts.orderNumber})`,
    paragraphs: ['교환할 상품을 보냈습니다. 받고 이상이 있으면 바로 알려 주세요.'],
    goods: facts.goods,
    rows: parcelRows(facts),
    links: parcelLinks(facts),
    action,
    short: `주문 ${facts.orderNumber} 교환 상품을 보냈습니다.`,
  }),
};
