// Members for integration tests, and what they do.

import { auth } from '../accounts/auth';
import { agree } from '../accounts/consents';
import { customerOf } from '../accounts/current-customer';
import { db } from '../db';
import { settlePayment } from '../payment/settle-payment';
import { agreedTexts } from '../policies/consent';
import { provider } from './provider';
import { open, stockShelf } from './shop';

export const password = 'a-password-for-tests';
let made = 0;

/** Somebody with an account, who has agreed. */
export async function join() {
  made += 1;
  const email = `buyer${made}@example.com`;
  const response = await auth.api.signUpEmail({ body: { name: '구매자', email, password }, asResponse: true });
  const setCookie = response.headers.getSetCookie();
  const cookie = setCookie.map((line) => line.split(';')[0]).join('; ');
  const { id } = await db.customer.findUniqueOrThrow({ where: { email } });
  await agree(id, (await agreedTexts(['terms', 'privacy', 'age'])) ?? []);
  return { id, email, cookie, setCookie: setCookie.join('\n') };
}

/** Whom a browser with these cookies is. */
export const whoIs = (cookie: string) => customerOf(new Headers({ cookie }));

/** A paid order of one piece; a guest's without a customer. */
export async function buy(customerId: string | null) {
  const sku = await stockShelf(5);
  const { requestPay } = await open([{ sku, quantity: 1 }], { customerId });
  const impUid = await provider.pay({ merchant_uid: requestPay.merchant_uid, amount: requestPay.amount });
  await settlePayment(impUid, 'callback');
  return db.order.findFirstOrThrow({ where: { payment: { merchantUid: requestPay.merchant_uid } } });
}
