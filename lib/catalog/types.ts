// What the shop's pages know about goods. Plain values: safe to hand to any component.

export type Picture = { src: string; alt: string; width: number; height: number };

/** `nameEn` is null where the name is the same in English. */
export type CategoryLink = { slug: string; name: string; nameEn: string | null };

/** A category of the tree; the top has depth 0. */
export type Category = CategoryLink & { id: number; summary: string; depth: number };

/** A product as it stands in a list. */
export type ProductCard = {
  slug: string;
  name: string;
  summary: string;
  picture: Picture | null;
  /** Its cheapest and its dearest SKU, in won. */
  fromKrw: number;
  toKrw: number;
  isSoldOut: boolean;
  /** Pieces left of all its SKUs together when they are few; null when nobody needs to know, or when there are none. */
  fewLeft: number | null;
};

/** One thing that can be bought, with one value for each of the product's option names; `isFew` when there are hardly any. */
export type ProductSku = { code: string; optionValues: string[]; priceKrw: number; stock: number; isFew: boolean };

export type ProductFact = { name: string; value: string };

/** Everything a product's page shows. */
export type Product = {
  slug: string;
  name: string;
  summary: string;
  paragraphs: string[];
  category: CategoryLink;
  optionNames: string[];
  /** 상품정보제공고시. */
  facts: ProductFact[];
  pictures: Picture[];
  /** Whether it can be had every month. */
  isSubscribable: boolean;
  /** Sold only to buyers whose age was verified. */
  isAdultOnly: boolean;
  skus: ProductSku[];
};

/** Orders of a list, as they stand in its address; the first is the default and needs no word there. */
export const LIST_SORTS = ['new', 'price-up', 'price-down'] as const;
export type ListSort = (typeof LIST_SORTS)[number];

export const isListSort = (value: unknown): value is ListSort => LIST_SORTS.some((sort) => sort === value);
