// Words a person types as the buyer's name to make one thing go wrong, without any tool. Listed on the console and in the README.

/** What a sentinel changes. Each is one fault, so that what the shop does about it can be seen alone. */
export type Effect =
  | { kind: 'amount'; factor: number }
  | { kind: 'currency'; currency: string }
  | { kind: 'testChannel' }
  | { kind: 'hook'; plan: { lost?: boolean; times?: number; delay_ms?: number; form?: boolean; first?: boolean } }
  | { kind: 'answerLost' }
  | { kind: 'nothingArrives' }
  | { kind: 'declined'; reason: string }
  | { kind: 'approvedLater'; ms: number }
  | { kind: 'paidTwice' }
  | { kind: 'notFoundYet'; ms: number }
  | { kind: 'cancelRefused' }
  | { kind: 'cancelledByOperator'; ms: number; webhook: boolean }
  | { kind: 'keyIssued' };

export type Scenario = { word: string; ko: string; en: string; effect: Effect };

export const SCENARIOS: readonly Scenario[] = [
  {
    word: '금액변조',
    ko: '구매자가 결제창의 금액을 10분의 1로 바꿔 결제합니다.',
    en: 'The buyer changes the amount in the browser: a tenth of it is paid.',
    effect: { kind: 'amount', factor: 0.1 },
  },
  {
    word: '통화변조',
    ko: '같은 숫자를 원화가 아닌 엔화로 결제합니다.',
    en: 'The same number is paid in yen instead of won.',
    effect: { kind: 'currency', currency: 'JPY' },
  },
  {
    word: '테스트채널',
    ko: '실연동 대신 테스트 채널로 결제되어 돈이 움직이지 않습니다.',
    en: 'The payment goes through a test channel: approved, but no money moves.',
    effect: { kind: 'testChannel' },
  },
  {
    word: '빌링키발급',
    ko: '일반 결제 대신 빌링키만 발급됩니다(청구 없음).',
    en: 'Only a billing key is issued: the row says paid, nothing was charged.',
    effect: { kind: 'keyIssued' },
  },
  {
    word: '늦은웹훅',
    ko: '웹훅이 15초 늦게 도착합니다.',
    en: 'The webhook arrives 15 seconds late.',
    effect: { kind: 'hook', plan: { delay_ms: 15_000 } },
  },
  {
    word: '먼저온웹훅',
    ko: '브라우저가 답을 받기 전에 웹훅이 먼저 도착합니다.',
    en: 'The webhook arrives before the browser gets its answer.',
    effect: { kind: 'hook', plan: { first: true } },
  },
  {
    word: '중복웹훅',
    ko: '같은 웹훅이 세 번 도착합니다.',
    en: 'The same webhook arrives three times.',
    effect: { kind: 'hook', plan: { times: 3 } },
  },
  {
    word: '폼웹훅',
    ko: '웹훅이 JSON이 아니라 폼 형식으로 도착합니다.',
    en: 'The webhook is form-encoded instead of JSON.',
    effect: { kind: 'hook', plan: { form: true } },
  },
  {
    word: '웹훅유실',
    ko: '웹훅이 오지 않습니다.',
    en: 'The webhook never comes.',
    effect: { kind: 'hook', plan: { lost: true } },
  },
  {
    word: '콜백유실',
    ko: '결제는 되지만 브라우저로 결과가 돌아오지 않습니다.',
    en: 'The payment is approved, but neither callback nor redirect ever comes.',
    effect: { kind: 'answerLost' },
  },
  {
    word: '모두유실',
    ko: '결제는 되지만 콜백도 웹훅도 오지 않습니다.',
    en: 'The payment is approved, and neither the browser nor a webhook says so.',
    effect: { kind: 'nothingArrives' },
  },
  {
    word: '조회지연',
    ko: '결제 후 15초 동안 조회 API가 404로 답합니다.',
    en: 'For 15 seconds the lookup answers 404 for a payment that was made.',
    effect: { kind: 'notFoundYet', ms: 15_000 },
  },
  {
    word: '승인거절',
    ko: 'PG가 승인을 거절합니다(한도초과).',
    en: 'The PG declines the approval (limit exceeded).',
    effect: { kind: 'declined', reason: '[51] 한도초과로 승인이 거절되었습니다.' },
  },
  {
    word: '늦은승인',
    ko: '실패로 끝난 결제가 15초 뒤에 승인되고 웹훅이 옵니다.',
    en: 'The window ends as failed; 15 seconds later the payment is approved and a webhook says so.',
    effect: { kind: 'approvedLater', ms: 15_000 },
  },
  {
    word: '이중결제',
    ko: '같은 주문번호로 두 번 결제됩니다.',
    en: 'The same merchant_uid is paid twice.',
    effect: { kind: 'paidTwice' },
  },
  {
    word: '취소거절',
    ko: 'PG에서 이미 취소된 거래라 환불 요청이 거절됩니다.',
    en: 'A refund is refused: the PG already cancelled it, and the provider never heard of it.',
    effect: { kind: 'cancelRefused' },
  },
  {
    word: '콘솔취소',
    ko: '15초 뒤 누군가 콘솔에서 웹훅 없이 전액 취소합니다.',
    en: 'Fifteen seconds later somebody cancels in the console without a webhook.',
    effect: { kind: 'cancelledByOperator', ms: 15_000, webhook: false },
  },
];

/** The sentinel in a buyer's name; words may stand among others, e.g. `김 금액변조`. */
export const scenarioOf = (buyerName: string | null): Effect | null =>
  SCENARIOS.find(({ word }) => buyerName?.includes(word))?.effect ?? null;
