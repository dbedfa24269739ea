import { expect, test } from '@playwright/test';

const PRODUCT = '/products/linen-apron';

test('catalogue pages are the same file for everybody', async ({ request }) => {
  for (const path of ['/', '/products', '/categories/fabric', PRODUCT, '/policies/terms', '/en']) {
    const { 'cache-control': caching, 'set-cookie': cookie } = (await request.get(path)).headers();
    expect(caching, path).toContain('s-maxage');
    expect(cookie, path).toBeUndefined();
  }
});

test('the cart and searches are nobody else’s', async ({ request }) => {
  for (const path of ['/cart', '/search?q=a']) {
    expect((await request.get(path)).headers()['cache-control'], path).toContain('private');
  }
});

test('unknown addresses answer 404 in both languages', async ({ request }) => {
  for (const path of ['/products/nope', '/categories/nope', '/products/sort/nope', '/policies/nope', '/a/b/c', '/de']) {
    expect((await request.get(path)).status(), path).toBe(404);
    expect((await request.get(`/en${path}`)).status(), `/en${path}`).toBe(404);
  }
});

test('a search engine reads every option of a product with its price and stock', async ({ request }) => {
  const html = await (await request.get(PRODUCT)).text();
  const scripts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json = '']) => json,
  );
  const product = scripts.map((json) => JSON.parse(json)).find((data) => data['@type'] === 'Product');
  expect(product).toMatchObject({ name: '리넨 앞치마' });
  expect(product.offers).toHaveLength(6);
  for (const offer of product.offers) {
    expect(offer).toMatchObject({ '@type': 'Offer', priceCurrency: 'KRW', sku: expect.stringMatching(/^APR-/) });
    expect(Number.isInteger(offer.price)).toBe(true);
    expect(offer.availability).toMatch(/schema\.org\/(InStock|OutOfStock)$/);
  }
});

test('the sitemap names every product once, and robots may not follow people', async ({ request }) => {
  const sitemap = await (await request.get('/sitemap.xml')).text();
  const products = [...sitemap.matchAll(/<loc>[^<]*?(\/products\/[^<]+)<\/loc>/g)].map(([, path]) => path);
  expect(products.length).toBeGreaterThanOrEqual(24);
  expect(new Set(products).size).toBe(products.length);
  const robots = await (await request.get('/robots.txt')).text();
  for (const path of ['/cart', '/checkout', '/orders', '/admin']) expect(robots).toContain(`Disallow: ${path}`);
});

test('each page has one canonical address and names its sister in the other language', async ({ request }) => {
  const html = await (await request.get('/products/sort/price-up')).text();
  expect(html).toMatch(/<link rel="canonical" href="https?:\/\/[^"]+\/products"/);
  expect(html).toMatch(/<link rel="alternate" hrefLang="en" href="https?:\/\/[^"]+\/en\/products"/);
});

test('the footer names the seller as the law asks', async ({ request }) => {
  const html = await (await request.get('/')).text();
  for (const word of ['상호', '대표자', '주소', '전화', '사업자등록번호', '통신판매업 신고', '구매안전']) {
    expect(html).toContain(word);
  }
});
