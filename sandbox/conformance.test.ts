// Every operation of the provider's document is called, and every answer is held against schemas written from the document.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Bench } from './testing/harness';
import { OPERATIONS, operationOf } from './testing/operations';

let bench: Bench;
const CARD = { card_number: '5365-1234-5678-9012', expiry: '2031-08', birth: '900101', pwd_2digit: '12' };
const call = (method: string, path: string, body?: unknown) => bench.call(method, path, body);

beforeAll(async () => {
  bench = await Bench.open();
});

afterAll(async () => {
  await bench.close();
});

describe('the REST API answers in the documented shapes', () => {
  test('payments can be looked up one by one, many at once, by merchant_uid and by status', async () => {
    const { imp_uid } = await bench.pay({ merchant_uid: 'look-1', amount: 38_000 });
    expect((await call('GET', `/payments/${imp_uid}`)).body.response.status).toBe('paid');
    expect((await call('GET', '/payments/imp_000000000000')).status).toBe(404);
    expect((await call('GET', `/payments?imp_uid[]=${imp_uid}`)).status).toBe(200);
    expect((await call('GET', `/payments?imp_uid[]=${imp_uid}&merchant_uid[]=nobody`)).status).toBe(207);
    expect((await call('GET', '/payments?merchant_uid[]=nobody')).status).toBe(404);
    expect((await call('GET', '/payments/find/look-1')).body.response.imp_uid).toBe(imp_uid);
    expect((await call('GET', '/payments/find/look-1/failed')).status).toBe(404);
    expect((await call('GET', '/payments/findAll/look-1/paid')).body.response.total).toBe(1);
    expect((await call('GET', '/payments/status/all?limit=1000')).body.response.total).toBe(1);
    expect((await call('GET', '/payments/status/refunded')).body.message).toBe('지원되지 않는 상태값입니다.');
    expect((await call('POST', '/payments/cancel', { imp_uid, reason: '반품' })).body.response.status).toBe(
      'cancelled',
    );
  });

  test('amounts can be registered, changed and read', async () => {
    const order = { merchant_uid: 'prep-1', amount: 1000, currency: 'KRW' };
    expect((await call('POST', '/payments/prepare', order)).body.response).toEqual(order);
    expect((await call('POST', '/payments/prepare', order)).body.code).toBe(1);
    expect((await call('PUT', '/payments/prepare', { ...order, amount: 2000 })).body.response.amount).toBe(2000);
    expect((await call('GET', '/payments/prepare/prep-1')).body.response.amount).toBe(2000);
    expect((await call('PUT', '/payments/prepare', { ...order, merchant_uid: 'nobody' })).status).toBe(404);
  });

  test('virtual accounts can be opened, changed and revoked', async () => {
    const due = bench.app.clock.seconds() + 86_400;
    const order = { merchant_uid: 'vb-1', amount: 5000, vbank_code: '088', vbank_due: due, vbank_holder: '원두상점' };
    const nice = await call('POST', '/vbanks', { ...order, channel_key: 'channel-key-nice' });
    expect(nice.body.response).toMatchObject({ status: 'ready', vbank_name: '신한은행', vbank_date: due });
    expect((await call('DELETE', `/vbanks/${nice.body.response.imp_uid}`)).body.response.status).toBe('failed');
    const settle = await call('POST', '/vbanks', { ...order, channel_key: 'channel-key-settle' });
    const changed = await call('PUT', `/vbanks/${settle.body.response.imp_uid}`, { amount: 6000 });
    expect(changed.body.response.amount).toBe(6000);
    expect((await call('POST', '/vbanks', { ...order, channel_key: 'channel-key-kcp' })).body.message).toContain(
      '계약이 필요',
    );
  });

  test('cards are charged by number and by key, and keys are kept', async () => {
    const once = { merchant_uid: 'one-1', amount: 9900, ...CARD, customer_uid: 'cust-1' };
    expect((await call('POST', '/subscribe/payments/onetime', once)).body.response.status).toBe('paid');
    const again = { customer_uid: 'cust-1', merchant_uid: 'again-1', amount: 9900, name: '정기배송' };
    expect((await call('POST', '/subscribe/payments/again', again)).body.response.customer_uid_usage).toBe('payment');
    const issued = await call('POST', '/subscribe/customers/cust-2', { ...CARD, channel_key: 'channel-key-api-nice' });
    expect(issued.body.response.customer_uid).toBe('cust-2');
    expect((await call('GET', '/subscribe/customers/cust-2')).status).toBe(200);
    expect((await call('GET', '/subscribe/customers?customer_uid[]=cust-1&customer_uid[]=nobody')).status).toBe(207);
    expect((await call('GET', '/subscribe/customers/cust-1/payments')).body.response.total).toBe(2);
    expect((await call('DELETE', '/subscribe/customers/cust-2?reason=x')).status).toBe(200);
    expect((await call('GET', '/subscribe/customers/cust-2')).status).toBe(404);
  });

  test('charges can be planned, moved, revoked, planned again and retried', async () => {
    await call('POST', '/subscribe/customers/cust-3', { ...CARD, channel_key: 'channel-key-api-nice' });
    const at = bench.app.clock.seconds() + 3600;
    const plan = (merchant_uid: string) => ({
      merchant_uid,
      schedule_at: at,
      currency: 'KRW',
      amount: 100,
      name: '구독',
    });
    const made = await call('POST', '/subscribe/payments/schedule', {
      customer_uid: 'cust-3',
      schedules: [plan('plan-1'), plan('plan-2')],
    });
    expect(made.body.response).toHaveLength(2);
    const path = '/subscribe/payments/schedule/plan-1';
    expect((await call('PUT', path, { schedule_at: at + 60 })).body.response.schedule_at).toBe(at + 60);
    const revoked = await call('POST', '/subscribe/payments/unschedule', { merchant_uid: ['plan-1'] });
    expect(revoked.body.response).toMatchObject([{ schedule_status: 'revoked' }]);
    expect((await call('POST', `${path}/reschedule`, { schedule_at: at })).body.response.schedule_status).toBe(
      'scheduled',
    );
    await call('POST', '/subscribe/payments/unschedule', { customer_uid: 'cust-3', merchant_uid: ['plan-1'] });
    expect((await call('POST', `${path}/retry`)).body.response.status).toBe('paid');
    expect((await call('GET', path)).body.response).toMatchObject({
      schedule_status: 'executed',
      payment_status: 'paid',
    });
    const list = `/subscribe/payments/schedule?schedule_from=${at - 10}&schedule_to=${at + 100}`;
    expect((await call('GET', list)).body.response.list).toHaveLength(2);
    const window = `?from=${at - 10}&to=${at + 100}&schedule-status=executed`;
    expect((await call('GET', `/subscribe/payments/schedule/customers/cust-3${window}`)).body.response.total).toBe(1);
    expect((await call('GET', `/subscribe/customers/cust-3/schedules${window}`)).body.response.total).toBe(1);
  });

  test('cash receipts are issued, shown and revoked', async () => {
    const { imp_uid } = await bench.pay({ merchant_uid: 'rc-1', amount: 11_000, method: 'trans' });
    expect((await call('GET', `/receipts/${imp_uid}`)).status).toBe(404);
    const issued = await call('POST', `/receipts/${imp_uid}`, { identifier: '01012345678' });
    expect(issued.body.response).toMatchObject({ amount: 11_000, vat: 1000 });
    expect((await call('GET', `/receipts/${imp_uid}`)).status).toBe(200);
    expect((await call('DELETE', `/receipts/${imp_uid}`)).status).toBe(200);
    const sale = { channel_key: 'channel-key-nice', name: '매장 판매', amount: 5500, identifier: '01012345678' };
    expect((await call('POST', '/receipts/external/cash-1', sale)).body.response.vat).toBe(500);
    expect((await call('GET', '/receipts/external/cash-1')).status).toBe(200);
    expect((await call('DELETE', '/receipts/external/cash-1')).status).toBe(200);
    expect((await call('DELETE', '/receipts/external/nobody')).status).toBe(404);
  });

  test('deliveries of escrow payments are registered once and changed', async () => {
    const { imp_uid } = await bench.pay({ merchant_uid: 'es-1', amount: 20_000, escrow: true });
    const party = { name: '보내는이', tel: '02-000-0000', addr: '서울', postcode: '00000' };
    const logis = { company: 'UNKNOWN', invoice: '1234', sent_at: bench.app.clock.seconds() };
    const delivery = { sender: party, receiver: party, logis };
    const path = `/escrows/logis/${imp_uid}`;
    expect((await call('POST', path, delivery)).body.response.company).toBe('ETC');
    expect((await call('POST', path, delivery)).status).toBe(409);
    expect(
      (await call('PUT', path, { ...delivery, logis: { ...logis, company: 'EPOST' } })).body.response.company,
    ).toBe('EPOST');
    expect((await call('GET', path)).status).toBe(200);
  });

  test('identities are checked by a number that the control API tells', async () => {
    const person = { name: '시험구매자', phone: '01000000000', birth: '900101', gender_digit: '2', carrier: 'SKT' };
    const asked = await call('POST', '/certifications/otp/request', {
      ...person,
      channel_key: 'channel-key-cert-danal',
    });
    const { imp_uid } = asked.body.response;
    const { code } = await bench.control<{ code: string }>(`/otp/${imp_uid}`);
    expect((await call('POST', `/certifications/otp/confirm/${imp_uid}`, { otp: '0' })).status).toBe(400);
    const confirmed = await call('POST', `/certifications/otp/confirm/${imp_uid}`, { otp: code });
    expect(confirmed.body.response).toMatchObject({ certified: true, gender: 'female', birthday: '1990-01-01' });
    expect((await call('GET', `/certifications/${imp_uid}`)).status).toBe(200);
    expect((await call('DELETE', `/certifications/${imp_uid}`)).status).toBe(200);
    expect((await call('GET', `/certifications/${imp_uid}`)).status).toBe(404);
  });

  test('codes, channels and tiers are listed', async () => {
    for (const path of ['/cards', '/cards/366', '/banks', '/banks/004', '/users/pg', '/tiers/ABC']) {
      expect((await call('GET', path)).status).toBe(200);
    }
    for (const path of ['/cards/000', '/banks/000', '/tiers/XXX']) expect((await call('GET', path)).status).toBe(404);
  });
});

describe('the provider-specific groups answer in the documented shapes', () => {
  test('naver orders go through their steps', async () => {
    const { imp_uid } = await bench.pay({ merchant_uid: 'nv-1', amount: 15_000, pg: 'naverpay' });
    const at = `/payments/${imp_uid}/naver`;
    const [order] = (await call('GET', `${at}/product-orders`)).body.response as unknown as {
      product_order_id: string;
    }[];
    const body = { delivery_method: 'DELIVERY', dispatched_at: 1, memo: '메모' };
    for (const step of OPERATIONS.filter(({ path }) => /naver\/[a-z-]+$/.test(path))) {
      const path = step.path.replace('{imp_uid}', imp_uid);
      if (step.method === 'POST') expect((await call('POST', path, body)).status).toBe(200);
    }
    expect((await call('GET', `/naver/product-orders/${order?.product_order_id}`)).status).toBe(200);
    expect((await call('GET', `${at}/cash-amount`)).body.response.amount_total).toBe(15_000);
    const reviews = '/naver/reviews?channel_key=channel-key-naverpay&from=1&to=2&review_type=general';
    expect((await call('GET', reviews)).status).toBe(200);
  });

  test('payco tells what was paid with what', async () => {
    const { imp_uid } = await bench.pay({ merchant_uid: 'pc-1', amount: 11_000, pg: 'payco' });
    expect((await call('GET', `/payments/${imp_uid}/balance`)).body.response.primary).toMatchObject({ vat: 1000 });
    expect((await call('POST', `/payco/orders/status/${imp_uid}`, { status: 'CANCELED' })).status).toBe(200);
    const card = await bench.pay({ merchant_uid: 'pc-2', amount: 11_000 });
    expect((await call('GET', `/payments/${card.imp_uid}/balance`)).status).toBe(405);
  });

  test('kcp quickpay registers, pays and forgets', async () => {
    const registration = { btid: 'b', cust_ip: '127.0.0.1', code_verifier: 'v', prepaid_auth_yn: 'N' };
    expect((await call('POST', '/kcpquick/prepare/q-1', registration)).status).toBe(200);
    expect((await call('POST', '/kcpquick/prepare/q-1', registration)).status).toBe(409);
    expect((await call('PUT', '/kcpquick/prepare/q-1', registration)).status).toBe(200);
    const order = { merchant_uid: 'q-1', name: '커피', amount: 4500, channel_key: 'channel-key-kcp-quick' };
    const paid = await call('POST', '/kcpquick/payment/money', { ...order, member_id: 'm-1', imp_uid: 'imp_1' });
    expect(paid.body.response.pay_method).toBe('point');
    const release = '/kcpquick/members/m-1/fido/release';
    expect((await call('POST', release, { channel_key: 'channel-key-kcp-quick' })).status).toBe(200);
    const member = '/kcpquick/members/m-1?site_code=a&partner_type=b&partner_subtype=c';
    expect((await call('DELETE', member)).status).toBe(200);
    expect((await call('DELETE', member)).status).toBe(404);
    await call('POST', '/subscribe/customers/cust-q', { ...CARD, channel_key: 'channel-key-api-kcp' });
    const auto = { customer_uid: 'cust-q', merchant_uid: 'q-2', name: '커피', buyer_name: '시험구매자', amount: 4500 };
    expect((await call('POST', '/kcpquick/payment/autopay', auto)).body.response.status).toBe('paid');
    expect((await call('DELETE', '/kcpquick/autopay/cust-q')).status).toBe(200);
  });

  test('the small groups remember what they were told', async () => {
    const login = { benepia_user: 'u', benepia_password: 'benepia', channel_key: 'channel-key-kcp' };
    expect((await call('POST', '/benepia/point', login)).body.response.point).toBe(100_000);
    const order = { ...login, merchant_uid: 'bp-1', amount: 1000, name: '커피' };
    expect((await call('POST', '/benepia/payment', order)).body.response.status).toBe('paid');
    const cvs = { channel_key: 'channel-key-galaxia', merchant_uid: 'cv-1', amount: 1000 };
    const barcode = await call('POST', '/cvs', cvs);
    expect((await call('DELETE', `/cvs/${barcode.body.response.imp_uid}`)).body.response.status).toBe('failed');
    const { imp_uid, merchant_uid } = await bench.pay({ merchant_uid: 'pw-1', amount: 1000 });
    const delivery = {
      imp_uid,
      merchant_uid,
      type: 'physical',
      status: 'delivering',
      estimated_delivery_datetime: 1,
      estimated_update_datetime: 1,
      refundable: 'yes',
      shipping_address_email: 'a@shop.example',
    };
    expect((await call('POST', '/paymentwall/delivery', delivery)).body.response.success).toBe(1);
    const data = [{ business_registration_number: '0000000000', company_name: '하위상점', amount: 1000 }];
    expect((await call('POST', `/partners/receipts/${imp_uid}`, { data })).status).toBe(200);
  });
});

test('every operation of the document was answered well at least once', () => {
  const done = new Set(
    bench.answered.filter(({ code }) => code === 0).map(({ method, path }) => operationOf(method, path)?.path + method),
  );
  // The token is fetched by the bench itself.
  const missing = OPERATIONS.filter(({ method, path }) => !done.has(path + method) && path !== '/users/getToken');
  expect(missing.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  expect(OPERATIONS).toHaveLength(80);
});
