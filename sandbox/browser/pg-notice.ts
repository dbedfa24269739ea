// Integrations of 2016 that ended or were replaced: what a window says about it (PortOne V1 docs: PG codes, migration notes).

const NOTICES: Readonly<Record<string, string>> = {
  kakao: 'LG CNS가 운영하던 옛 카카오페이(kakao)는 2018년 5월에 종료되었습니다. 지금은 kakaopay를 사용하세요.',
  jtnet: 'JTNet(jtnet)은 더 이상 제공되지 않습니다. nice_v2, tosspayments 등 현재 제공되는 PG로 바꿔 주세요.',
  syrup: '시럽페이(syrup)는 더 이상 제공되지 않으며 대체 PG가 없습니다. payco, kakaopay 등을 사용하세요.',
  uplus: '토스페이먼츠 구모듈(uplus)입니다. 새로 연동한다면 신모듈인 tosspayments를 사용하세요.',
  nice: '나이스페이먼츠 구모듈(nice)입니다. 새로 연동한다면 신모듈인 nice_v2를 사용하세요.',
  paypal: '페이팔 Express Checkout(paypal)은 신규 가입을 받지 않습니다. 새로 연동한다면 paypal_v2를 사용하세요.',
  smartro: '스마트로 구모듈(smartro)입니다. 새로 연동한다면 신모듈인 smartro_v2를 사용하세요.',
  tosspay: '토스페이 구모듈(tosspay)입니다. 새로 연동한다면 신모듈인 tosspay_v2를 사용하세요.',
  bluewalnut: '블루월넛(bluewalnut)은 더 이상 제공되지 않습니다. 현재 제공되는 PG로 바꿔 주세요.',
  chai: '차이(chai)는 더 이상 제공되지 않습니다. 현재 제공되는 PG로 바꿔 주세요.',
  alipay: '알리페이(alipay) 단독 연동은 더 이상 제공되지 않습니다. eximbay 등을 사용하세요.',
  payple: '페이플(payple)은 더 이상 제공되지 않습니다. 현재 제공되는 PG로 바꿔 주세요.',
};

/** What replaced an old integration; null for today's. */
export const pgNotice = (pg: string): string | null => NOTICES[pg] ?? null;
