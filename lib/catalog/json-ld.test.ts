import { expect, test } from 'vitest';
import { breadcrumbJsonLd, productJsonLd } from './json-ld';
import type { Product } from './types';

const product: Product = {
  slug: 'linen-apron',
  name: '리넨 앞치마',
  summary: '커다란 주머니',
  paragraphs: [],
  category: { slug: 'fabric', name: '패브릭', nameEn: null },
  optionNames: ['크기'],
  facts: [],
  pictures: [{ src: '/catalog/linen-apron-1.webp', alt: '', width: 1200, height: 1200 }],
  isSubscribable: false,
  isAdultOnly: false,
  skus: [
    { code: 'APR-M', optionValues: ['M'], priceKrw: 48_000, stock: 2, isFew: false },
    { code: 'APR-L', optionValues: ['L'], priceKrw: 52_000, stock: 0, isFew: false },
  ],
};

test('search engines read one offer for each option, with its price and whether it can be had', () => {
  const data = productJsonLd(
    product,
    { shopUrl: 'https://shop.example', path: '/products/linen-apron' },
    { average: 0, count: 0 },
  );
  expect(data.offers).toMatchObject([
    { sku: 'APR-M', price: 48_000, priceCurrency: 'KRW', availability: 'https://schema.org/InStock' },
    { sku: 'APR-L', price: 52_000, priceCurrency: 'KRW', availability: 'https://schema.org/OutOfStock' },
  ]);
  expect(data.image).toEqual(['https://shop.example/catalog/linen-apron-1.webp']);
  expect(data.url).toBe('https://shop.example/products/linen-apron');
});

test('the way to a page is numbered from the home page', () => {
  const data = breadcrumbJsonLd('https://shop.example', [
    { name: '홈', path: '/' },
    { name: '패브릭', path: '/categories/fabric' },
  ]);
  expect(data.itemListElement.map(({ position, item }) => [position, item])).toEqual([
    [1, 'https://shop.example/'],
    [2, 'https://shop.example/categories/fabric'],
  ]);
});

test('a rating is claimed only where buyers gave one', () => {
  const place = { shopUrl: 'https://shop.example', path: '/products/linen-apron' };
  expect(productJsonLd(product, place, { average: 0, count: 0 })).not.toHaveProperty('aggregateRating');
  expect(productJsonLd(product, place, { average: 4.5, count: 2 })).toMatchObject({
    aggregateRating: { ratingValue: 4.5, reviewCount: 2 },
  });
});
