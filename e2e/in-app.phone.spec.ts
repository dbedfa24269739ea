import { expect, test } from '@playwright/test';
import { openCheckoutPage } from './shopper';

const ANDROID = 'Mozilla/5.0 (Linux; Android 15; SM-S921N; wv) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36';

test('inside KakaoTalk the checkout offers the phone’s own browser, and the cart moves there', async ({ browser }) => {
  const inside = await browser.newContext({ userAgent: `${ANDROID} KAKAOTALK 11.2.0` });
  const page = await inside.newPage();
  await openCheckoutPage(page, 'MUG-HARU*2');
  const link = page.getByRole('link', { name: '브라우저에서 이어서 결제' });
  const outside = new URL((await link.getAttribute('href')) ?? '').searchParams.get('url') ?? '';
  await inside.close();

  const own = await browser.newContext();
  const there = await own.newPage();
  await there.goto(outside);
  await expect(there).toHaveURL(/\/checkout$/);
  await expect(there.getByText('31,000원').first()).toBeVisible();
  await expect(there.getByText('카카오톡 안에서')).toBeHidden();
  await own.close();
});
