// How amounts, times and methods are written for people, here and in the console.

/** `14,000원`; other currencies with their code and two decimals where they have them. */
export const moneyText = (amount: number, currency: string): string => {
  if (currency === 'KRW') return `${amount.toLocaleString('ko-KR')}원`;
  return new Intl.NumberFormat('en-US', { style: 'currency', currency, currencyDisplay: 'code' }).format(amount);
};

const SEOUL = new Intl.DateTimeFormat('ko-KR', {
  timeZone: 'Asia/Seoul',
  dateStyle: 'medium',
  timeStyle: 'medium',
  hourCycle: 'h23',
});

/** A Korean wall clock; a dash where it has not happened. */
export const timeText = (seconds: number): string => (seconds === 0 ? '–' : SEOUL.format(seconds * 1000));

const METHODS: Readonly<Record<string, string>> = {
  card: '신용카드',
  trans: '실시간 계좌이체',
  vbank: '가상계좌',
  phone: '휴대폰 소액결제',
  samsung: '삼성페이',
  samsungpay: '삼성페이',
  kakaopay: '카카오페이',
  naverpay: '네이버페이',
  naverpay_card: '네이버페이 카드',
  naverpay_point: '네이버페이 포인트',
  naverpay_bridge: '네이버페이',
  payco: '페이코',
  applepay: '애플페이',
  tosspay: '토스페이',
  tosspay_card: '토스페이 카드',
  tosspay_money: '토스페이 머니',
  toss_brandpay: '브랜드페이',
  ssgpay: 'SSG페이',
  ssgpay_bank: 'SSG페이 은행계좌',
  lpay: '엘페이',
  kpay: '케이페이',
  skpay: '11페이',
  pinpay: '핀페이',
  paypal: '페이팔',
  point: '포인트',
  cultureland: '컬쳐랜드 문화상품권',
  smartculture: '스마트문상',
  culturegift: '문화상품권',
  booknlife: '도서문화상품권',
  happymoney: '해피머니',
};

export const methodText = (method: string | null): string => (method === null ? '–' : (METHODS[method] ?? method));
