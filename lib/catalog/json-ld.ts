// What search engines read about a product. (schema.org Product, Offer, BreadcrumbList)

import type { Product, ProductSku } from './types';

type Place = {
  /** Origin of the shop, without a slash at the end. */
  shopUrl: string;
  /** Path of the product's page in the language it is written for. */
  path: string;
};

/** What buyers gave it on average; no rating is claimed where nobody gave one. */
type Rated = { average: number; count: number };

/** A product with one offer for each SKU; prices in won, VAT included. */
export function productJsonLd(product: Product, place: Place, rating: Rated) {
  const url = place.shopUrl + place.path;
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.name,
    description: product.summary,
    category: product.category.name,
    url,
    image: product.pictures.map((picture) => place.shopUrl + picture.src),
    ...(rating.count > 0
      ? { aggregateRating: { '@type': 'AggregateRating', ratingValue: rating.average, reviewCount: rating.count } }
      : {}),
    offers: product.skus.map((sku) => offer(product, sku, url)),
  };
}

function offer(product: Product, sku: ProductSku, url: string) {
  const availability = sku.stock > 0 ? 'https://schema.org/InStock' : 'https://schema.org/OutOfStock';
  return {
    '@type': 'Offer',
    sku: sku.code,
    name: [product.name, ...sku.optionValues].join(' '),
    price: sku.priceKrw,
    priceCurrency: 'KRW',
    availability,
    itemCondition: 'https://schema.org/NewCondition',
    url,
  };
}

/** Where a page stands in the shop; names with their paths, outermost first. */
export function breadcrumbJsonLd(shopUrl: string, steps: readonly { name: string; path: string }[]) {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: shopUrl + path,
    })),
  };
}
