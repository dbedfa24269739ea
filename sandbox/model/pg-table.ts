// The PG table itself: one line per PG, in the words of PortOne V1 docs: window types and supported pay methods.
// Where sources disagree the current documentation wins (mobilians, smilepay, settle_acc on phones).
import type { Pg, WindowKind } from './channels';

type Extra = Partial<Pick<Pg, 'newModule' | 'billing' | 'legacy'>>;

const row = (
  code: string,
  label: string,
  [pc, mobile]: readonly [WindowKind, WindowKind],
  methods: string,
  [head, accent]: readonly [string, string],
  extra: Extra = {},
): Pg => ({
  code,
  label,
  pc,
  mobile,
  methods: methods === '' ? [] : methods.split(' '),
  newModule: extra.newModule ?? false,
  billing: extra.billing ?? null,
  legacy: extra.legacy ?? null,
  colours: { head, accent },
});

const FRAME = ['iframe', 'redirect'] as const;
const STAYS = ['iframe', 'iframe'] as const;
const POPUP = ['popup', 'redirect'] as const;
const POPUPS = ['popup', 'popup'] as const;
const LEAVES = ['redirect', 'redirect'] as const;

const BASIC = 'card trans vbank phone';
const NEW = { newModule: true } as const;

export const PG_ROWS: readonly Pg[] = [
  row(
    'html5_inicis',
    'KG이니시스',
    FRAME,
    `${BASIC} samsung kakaopay naverpay applepay ssgpay payco tosspay lpay cultureland smartculture happymoney booknlife`,
    ['#1b2a5b', '#d8232a'],
    { billing: 'shows' },
  ),
  row('nice', '나이스페이먼츠 (구모듈)', FRAME, `${BASIC} kakaopay`, ['#0b4f8a', '#f28c00']),
  row(
    'nice_v2',
    '나이스페이먼츠',
    FRAME,
    `${BASIC} samsungpay cultureland naverpay_card naverpay_point kakaopay payco skpay ssgpay ssgpay_bank lpay applepay tosspay_card tosspay_money alipay`,
    ['#00508f', '#ff7a00'],
    NEW,
  ),
  row(
    'uplus',
    '토스페이먼츠 구모듈 (LG U+)',
    FRAME,
    `${BASIC} samsung cultureland smartculture booknlife applepay tosspay naverpay kakaopay lpay payco`,
    ['#7a0040', '#e6007e'],
  ),
  row(
    'tosspayments',
    '토스페이먼츠',
    FRAME,
    `${BASIC} samsungpay booknlife smartculture cultureland kakaopay naverpay lpay ssgpay applepay payco tosspay`,
    ['#17285a', '#2f6bff'],
    { newModule: true, billing: 'shows' },
  ),
  row(
    'kcp',
    'NHN KCP',
    FRAME,
    `${BASIC} samsung payco lpay kakaopay naverpay naverpay_bridge ssgpay applepay tosspay point cultureland smartculture booknlife happymoney`,
    ['#003a70', '#00a0e0'],
  ),
  row('kcp_billing', 'NHN KCP 정기결제', FRAME, 'card', ['#003a70', '#00a0e0'], { billing: 'shows' }),
  row('kcp_quick', 'NHN KCP 퀵페이', FRAME, 'card trans', ['#003a70', '#00a0e0'], { billing: 'shows' }),
  row('jtnet', 'JTNet', FRAME, BASIC, ['#2b4a2f', '#7fae2a'], {
    billing: 'charges',
    legacy: { replacedBy: 'nice_v2' },
  }),
  row('danal', '다날 휴대폰결제', STAYS, 'phone', ['#3a1e78', '#7f4bd8'], { billing: 'charges' }),
  row('danal_tpay', '다날', STAYS, 'card trans vbank cultureland happymoney', ['#3a1e78', '#a05be0'], {
    billing: 'charges',
  }),
  row('payco', '페이코', ['popup', 'iframe'], 'card trans vbank', ['#b3000e', '#e60012'], { billing: 'shows' }),
  row('syrup', '시럽페이', STAYS, 'card', ['#5b4a00', '#f5b800'], { legacy: { replacedBy: null } }),
  row('kakao', '카카오페이 (구)', STAYS, 'card', ['#3b2f00', '#d8bd00'], { legacy: { replacedBy: 'kakaopay' } }),
  row('kakaopay', '카카오페이', FRAME, '', ['#3c1e1e', '#f7d600'], { billing: 'charges' }),
  row('paypal', '페이팔 (구)', LEAVES, 'card', ['#0b2a6b', '#1a8ad6']),
  row('paypal_v2', '페이팔', POPUPS, 'paypal', ['#0b2a6b', '#1a8ad6'], { newModule: true, billing: 'shows' }),
  row('mobilians', 'KG파이낸셜', FRAME, 'card phone', ['#24476b', '#3d8fd1'], { billing: 'charges' }),
  row(
    'daou',
    '키움페이',
    FRAME,
    `${BASIC} samsung kakaopay naverpay payco applepay cultureland smartculture booknlife`,
    ['#4a1260', '#c1005d'],
  ),
  row(
    'welcome',
    '웰컴페이먼츠',
    FRAME,
    `${BASIC} culturegift lpay kakaopay payco tosspay naverpay`,
    ['#8a1c1c', '#ef4b3f'],
    {
      newModule: true,
      billing: 'shows',
    },
  ),
  row(
    'galaxia',
    '갤럭시아머니트리',
    FRAME,
    `${BASIC} samsungpay cultureland smartculture booknlife happymoney kakaopay naverpay tosspay applepay payco`,
    ['#1f2f4d', '#6a5acd'],
  ),
  row('smartro', '스마트로 (구모듈)', FRAME, 'card trans vbank', ['#0e4d45', '#12a58b']),
  row('smartro_v2', '스마트로', FRAME, `${BASIC} lpay kakaopay naverpay payco pinpay`, ['#0e4d45', '#12a58b'], {
    newModule: true,
    billing: 'shows',
  }),
  row('kicc', '이지페이 (KICC)', FRAME, BASIC, ['#123a6b', '#0f9d58'], { billing: 'shows' }),
  row('kicc_v2', '이지페이 (신모듈)', FRAME, 'wechat alipay_plus', ['#123a6b', '#0f9d58']),
  row('ksnet', 'KSNET', FRAME, `${BASIC} lpay ssgpay kakaopay naverpay payco`, ['#1d3557', '#e07a2f'], NEW),
  row('settle', '헥토파이낸셜', FRAME, BASIC, ['#1c2541', '#ff6b35']),
  row('settle_acc', '내통장결제', POPUP, 'trans', ['#1c2541', '#ff6b35'], { billing: 'charges' }),
  row('bluewalnut', '블루월넛', FRAME, 'card trans vbank', ['#20304a', '#4a90c2'], {
    legacy: { replacedBy: 'nice_v2' },
  }),
  row('tosspay', '토스페이 (구모듈)', FRAME, 'card', ['#1b3c9c', '#3182f6']),
  row('tosspay_v2', '토스페이', FRAME, 'tosspay tosspay_card tosspay_money', ['#1b3c9c', '#3182f6'], {
    billing: 'shows',
  }),
  row('naverpay', '네이버페이 결제형', POPUP, '', ['#0a5c2f', '#03b85a'], { billing: 'shows' }),
  row('naverco', '네이버페이 주문형', LEAVES, '', ['#0a5c2f', '#03b85a']),
  row('smilepay', '스마일페이', FRAME, 'card', ['#00563f', '#00a862'], { billing: 'shows' }),
  row('eximbay', '엑심베이', POPUPS, 'card alipay unionpay tenpay econtext wechat molpay', ['#1a3a5a', '#e3a008']),
  row('toss_brandpay', '브랜드페이', STAYS, 'card trans toss_brandpay', ['#17285a', '#2f6bff']),
  row('paymentwall', '페이먼트월', FRAME, '', ['#2a2f3a', '#f0b400'], { billing: 'charges' }),
  row('payletter_global', '페이레터 해외결제', FRAME, '', ['#203a43', '#2aa198'], { billing: 'shows' }),
  row(
    'inicis_jp',
    'KG이니시스 일본',
    POPUP,
    'card cvs paypay amazonpay rakutenpay merpay aupay dbarai',
    ['#1b2a5b', '#d8232a'],
    {
      billing: 'shows',
    },
  ),
  row('chai', '차이', FRAME, 'trans', ['#26324d', '#ff5a4f'], { legacy: { replacedBy: 'tosspay_v2' } }),
  row('alipay', '알리페이', FRAME, 'card', ['#10345c', '#1677ff'], { legacy: { replacedBy: 'eximbay' } }),
  row('payple', '페이플', FRAME, 'card trans', ['#172b4d', '#5468ff'], { legacy: { replacedBy: 'settle_acc' } }),
];

/** Names that today's answers use for methods a shop may ask for under another spelling (PortOne V1 docs: payment methods). */
export const ANSWERED_METHOD: Readonly<Record<string, string>> = {
  samsungpay: 'samsung',
  ssgpay_bank: 'trans',
  naverpay_card: 'naverpay',
  naverpay_point: 'naverpay',
  tosspay_card: 'tosspay',
  tosspay_money: 'tosspay',
};
