// Every operation of the provider's document: where it is, which HTTP statuses it lists, and what it answers when it worked.

export type Operation = { method: string; path: string; statuses: number[]; response: string };

const op = (line: string): Operation => {
  const [method = '', path = '', statuses = '', response = ''] = line.trim().split(/\s+/);
  return { method, path, statuses: statuses.split(',').map(Number), response };
};

const naver = (step: string, more = ''): string =>
  `POST /payments/{imp_uid}/naver/${step} 200,207,401,404,500${more} [naverOrder]`;

/**
 * Not in the document but recorded from the live service: 400 of getToken, 404 of the prepare lookup, and the pages (`plans`) of the
 * schedule lists, which the official client reads although the document's schema shows a bare list.
 */
const LINES = `
POST /users/getToken 200,400,401 token
GET /users/pg 200 [pg]
GET /tiers/{tier_code} 200,401,404 tier
GET /payments/{imp_uid} 200,401,404 payment
GET /payments 200,207,401,404 [payment]
GET /payments/find/{merchant_uid}/{payment_status} 200,401,404 payment
GET /payments/findAll/{merchant_uid}/{payment_status} 200,400,401,404 page
GET /payments/status/{payment_status} 200,400,401 page
GET /payments/{imp_uid}/balance 200,401,404,405 balance
POST /payments/cancel 200,401 payment
POST /payments/prepare 200,401 prepare
PUT /payments/prepare 200,401,404 prepare
GET /payments/prepare/{merchant_uid} 200,401,404 prepare
POST /vbanks 200,401 payment
PUT /vbanks/{imp_uid} 200,400,401,404 payment
DELETE /vbanks/{imp_uid} 200,400,401,404 payment
POST /subscribe/payments/onetime 200,401 payment
POST /subscribe/payments/again 200,401 payment
GET /subscribe/payments/schedule 200,400,401 plans
POST /subscribe/payments/schedule 200,401 [schedule]
POST /subscribe/payments/unschedule 200,401 [schedule]
GET /subscribe/payments/schedule/{merchant_uid} 200,401,404 schedule
PUT /subscribe/payments/schedule/{merchant_uid} 200,400,404,500 schedule
POST /subscribe/payments/schedule/{merchant_uid}/reschedule 200,400,404,500 schedule
POST /subscribe/payments/schedule/{merchant_uid}/retry 200,400,404,500 payment
GET /subscribe/payments/schedule/customers/{customer_uid} 200,400,401 plans
GET /subscribe/customers 200,207,401,404 [customer]
GET /subscribe/customers/{customer_uid} 200,401,404 customer
POST /subscribe/customers/{customer_uid} 200,401 customer
DELETE /subscribe/customers/{customer_uid} 200,401,404 customer
GET /subscribe/customers/{customer_uid}/payments 200,401,404 page
GET /subscribe/customers/{customer_uid}/schedules 200,400,401 plans
GET /receipts/{imp_uid} 200,401,404 receipt
POST /receipts/{imp_uid} 200,400,401,500,501 receipt
DELETE /receipts/{imp_uid} 200,400,401,500,501 receipt
GET /receipts/external/{merchant_uid} 200,401,404 externalReceipt
POST /receipts/external/{merchant_uid} 200,400,401,500,501 externalReceipt
DELETE /receipts/external/{merchant_uid} 200,400,401,404,500,501 externalReceipt
GET /escrows/logis/{imp_uid} 200,400,401,404,409,500 logis
POST /escrows/logis/{imp_uid} 200,400,401,404,405,409,500 logis
PUT /escrows/logis/{imp_uid} 200,400,401,404,405,409,500 logis
GET /certifications/{imp_uid} 200,401,404 certification
DELETE /certifications/{imp_uid} 200,401,404,500 certification
POST /certifications/otp/request 200,400,401,500 otp
POST /certifications/otp/confirm/{imp_uid} 200,400,401,404,500 certification
GET /cards 200,401,404 [code]
GET /cards/{card_standard_code} 200,401,404 code
GET /banks 200,401,404 [code]
GET /banks/{bank_standard_code} 200,401,404 code
${['cancel', 'approve-cancel', 'collect-exchanged', 'place', 'approve-return', 'resolve-return'].map((step) => naver(step)).join('\n')}
${['ship', 'ship-exchanged', 'request-return', 'reject-return', 'withhold-return'].map((step) => naver(step, ',400')).join('\n')}
POST /payments/{imp_uid}/naver/point 200,401,404,500 null
POST /payments/{imp_uid}/naver/confirm 200,401,404,500 null
GET /payments/{imp_uid}/naver/product-orders 200,401,404 [naverOrder]
GET /payments/{imp_uid}/naver/cash-amount 200,400,401,500 naverCash
GET /naver/product-orders/{product_order_id} 200,400,401,404 naverOrder
GET /naver/reviews 200,400,401,500 [naverReview]
POST /payco/orders/status/{imp_uid} 200,401 paycoStatus
DELETE /kcpquick/members/{member_id} 200,401,404 kcpMember
POST /kcpquick/members/{member_id}/fido/release 200,400,401,500 memberId
POST /kcpquick/prepare/{merchant_uid} 200,400,401,409 null
PUT /kcpquick/prepare/{merchant_uid} 200,400,401,404 null
POST /kcpquick/payment/money 200,401 payment
POST /kcpquick/payment/autopay 200,401 payment
DELETE /kcpquick/autopay/{customer_uid} 200,401,404,500 customerUid
POST /benepia/point 200,401,500 point
POST /benepia/payment 200,401,500 payment
POST /cvs 200,401 payment
DELETE /cvs/{imp_uid} 200,401 payment
POST /paymentwall/delivery 200,401 delivery
POST /partners/receipts/{imp_uid} 200,400,401,404,500,501 partnerReceipt
`;

export const OPERATIONS: readonly Operation[] = LINES.split('\n')
  .filter((line) => line.trim() !== '')
  .map(op);

/** The operation a call means; optional last segments of the document (`/{payment_status}`) may be left out. */
export const operationOf = (method: string, path: string): Operation | null => {
  const segments = path.split('/');
  const fits = (operation: Operation): boolean => {
    const wanted = operation.path.split('/');
    const isShort = wanted.at(-1) === '{payment_status}' && wanted.length === segments.length + 1;
    if (operation.method !== method || (wanted.length !== segments.length && !isShort)) return false;
    return segments.every((segment, index) => wanted[index]?.startsWith('{') || wanted[index] === segment);
  };
  // Literal paths first: `/payments/prepare` is no payment.
  const literals = (operation: Operation): number => operation.path.split('{').length;
  return OPERATIONS.filter(fits).sort((a, b) => literals(a) - literals(b))[0] ?? null;
};
