import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, overflow } from './accessible';

const cards = (page: Page) => page.getByRole('main').getByRole('article');

const pages = {
  'the home page': '/',
  'a category': '/categories/fabric',
  'a product with colours and sizes': '/products/linen-apron',
  'a sold-out product': '/products/incense-holder',
  'the cart': '/cart',
  'a search': `/search?q=${encodeURIComponent('리넨')}`,
  'a search without result': '/search?q=zzz',
  'a narrowed list': '/search?category=table&max=40000&stock=1',
  'the refund policy': '/policies/refund',
  'a page that does not exist': '/no/such/page',
  'a product in English': '/en/products/linen-apron',
};

for (const [name, path] of Object.entries(pages)) {
  test(`${name} can be used by everybody`, async ({ page, isMobile }) => {
    // By day on a desk, by night on a phone: both palettes are looked at without looking at everything twice.
    await page.emulateMedia({ colorScheme: isMobile ? 'dark' : 'light' });
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });
}

test('the narrowest phones show every page without pushing it sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of Object.values(pages)) {
    await page.goto(path);
    expect(await overflow(page), path).toBeLessThanOrEqual(0);
  }
});

test('from the home page a shelf leads to its goods and on to a product', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: '패브릭', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '패브릭' })).toBeVisible();
  await cards(page).getByRole('link', { name: '리넨 앞치마' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '리넨 앞치마' })).toBeVisible();
  await expect(page).toHaveTitle(/^리넨 앞치마 · 가게$/);
});

test('the order of a list stays in its address', async ({ page }) => {
  await page.goto('/products');
  await page.getByRole('link', { name: '낮은 가격순' }).click();
  await expect(page).toHaveURL(/price-up/);
  await expect(page.getByRole('link', { name: '낮은 가격순' })).toHaveAttribute('aria-current', 'true');
  await page.reload();
  const prices = (await cards(page).allInnerTexts()).map((text) =>
    Number(/([\d,]+)원/.exec(text)?.[1]?.replaceAll(',', '')),
  );
  expect(prices.length).toBeGreaterThanOrEqual(24);
  expect(prices).toEqual(prices.toSorted((a, b) => a - b));
});

test('a colour marks the sizes that are sold out in it', async ({ page }) => {
  await page.goto('/products/linen-apron');
  await page.getByText('먹색', { exact: true }).click();
  await expect(page.getByRole('radio', { name: 'L 품절' })).toBeAttached();
  await page.getByText('내추럴', { exact: true }).click();
  await expect(page.getByRole('radio', { name: 'L', exact: true })).toBeAttached();
});

test('putting an apron into the cart asks for what was not chosen, then says that it is in', async ({ page }) => {
  await page.goto('/products/linen-apron');
  const status = page.getByRole('status').first();
  await page.getByRole('button', { name: '장바구니 담기' }).click();
  await expect(status).toHaveText('색상을 골라 주세요');
  await expect(page.getByRole('radio', { name: '내추럴' })).toBeFocused();
  await page.getByText('내추럴', { exact: true }).click();
  await page.getByText('L', { exact: true }).click();
  await page.getByRole('button', { name: '장바구니 담기' }).click();
  await expect(status).toContainText('장바구니에 담았어요');
  await expect(page.getByRole('banner').getByText('1개 담김')).toBeAttached();
  await status.getByRole('link', { name: '장바구니 보기' }).click();
  await expect(page.getByRole('list', { name: '담은 물건' })).toContainText('내추럴 / L');
});

test('a sold-out product says so instead of offering a button', async ({ page }) => {
  await page.goto('/products/incense-holder');
  await expect(page.getByText('지금은 품절이에요')).toBeVisible();
  await expect(page.getByRole('button', { name: '장바구니 담기' })).toHaveCount(0);
});

test('the total names the delivery fee before anything is in the cart', async ({ page }) => {
  await page.goto('/products/haru-mug');
  await expect(page.getByText('3,000원 (50,000원 이상 무료)')).toBeVisible();
  await expect(page.getByText('배송비 3,000원 별도')).toBeVisible();
  await page.getByRole('spinbutton', { name: '수량' }).fill('4');
  await expect(page.getByText('56,000원')).toBeVisible();
  await expect(page.getByText('무료배송')).toBeVisible();
});

test('a search finds goods by their words, and percent signs are no wildcards', async ({ page }) => {
  await page.goto('/search');
  const field = page.getByRole('main').getByRole('combobox', { name: '찾으시는 물건' });
  await field.fill('리넨 앞치마');
  await field.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('‘리넨 앞치마’ 검색 결과');
  await expect(cards(page)).toHaveCount(1);
  await page.goto('/search?q=%25%25%25');
  await expect(page.getByText('‘%%%’에 맞는 상품이 없어요')).toBeVisible();
  await expect(page.getByRole('heading', { name: '분류로 찾기' })).toBeVisible();
});

test('a search is understood as Koreans type it', async ({ page }) => {
  for (const typed of ['리넨앞치마', 'ㄹㄴㅇㅊㅁ', '리넨 앞ㅊ', 'flspsdkvclak']) {
    await page.goto(`/search?q=${encodeURIComponent(typed)}`);
    await expect(cards(page).first(), typed).toContainText('리넨 앞치마');
  }
  await page.goto(`/search?q=${encodeURIComponent('앞치미')}`);
  await expect(page.getByText('‘앞치미’와 비슷한 상품이에요')).toBeVisible();
});

test('names are offered while they are typed, and the keyboard chooses one', async ({ page }) => {
  await page.goto('/search');
  const field = page.getByRole('main').getByRole('combobox', { name: '찾으시는 물건' });
  await field.pressSequentially('하루');
  await expect(page.getByRole('option', { name: '하루 머그' })).toBeVisible();
  await field.press('ArrowDown');
  await expect(
    page.getByRole('listbox', { name: '이 상품을 찾으세요?' }).getByRole('option', { selected: true }),
  ).toHaveText('하루 머그');
  await field.press('Enter');
  await expect(page).toHaveURL(/\/products\/haru-mug$/);
});

test('a list is narrowed by price and stock, keeps it in the address, and is widened again by a tap', async ({
  page,
}) => {
  await page.goto('/categories/table');
  const all = await cards(page).count();
  await page.getByRole('main').getByRole('link', { name: '조건으로 좁히기' }).click();
  await expect(page).toHaveURL(/search/);
  await page.getByRole('group').filter({ hasText: '조건으로 좁히기' }).locator('summary').click();
  await page.getByRole('textbox', { name: '최대 금액' }).fill('20,000');
  await page.getByRole('button', { name: '적용' }).click();
  await expect(page).toHaveURL(/max=20/);
  await expect(page.getByRole('main').getByText(/^상품 \d+개를 찾았어요$/)).toBeVisible();
  expect(await cards(page).count()).toBeLessThan(all);
  await page
    .getByRole('list', { name: '고른 조건' })
    .getByRole('link', { name: /20,000원/ })
    .click();
  await expect(cards(page)).toHaveCount(all);
});

test('the language switch keeps the page and what was searched', async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent('머그')}`);
  await page.getByRole('contentinfo').getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/search\?q=/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Results for “머그”');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('contentinfo').getByRole('link', { name: '한국어' }).click();
  await expect(page).toHaveURL(/\/search\?q=/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
});

test('pictures keep their place while they load', async ({ page }) => {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
        document.documentElement.dataset.shift = String(
          Number(document.documentElement.dataset.shift ?? 0) + entry.value,
        );
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const path of ['/', '/products/linen-apron']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    const shift = await page.evaluate(() => Number(document.documentElement.dataset.shift ?? 0));
    expect(shift, path).toBeLessThan(0.05);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('everything can be looked at', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('navigation', { name: '상품 분류' }).getByRole('link', { name: '패브릭' }).click();
    await cards(page).getByRole('link', { name: '리넨 앞치마' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '리넨 앞치마' })).toBeVisible();
    await page.goto(`/search?q=${encodeURIComponent('앞치마')}`);
    await expect(cards(page)).toHaveCount(1);
  });

  test('a page that does not exist still says where to go on', async ({ page }) => {
    const response = await page.goto('/products/no-such-thing');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1, name: '찾으시는 화면이 없어요' })).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: '전체 상품 보기' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '전체 상품' })).toBeVisible();
  });
});
