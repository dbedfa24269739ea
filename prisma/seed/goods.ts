// How the demo shop's goods are written down, so that a shelf reads like a catalogue and not like rows of a database.

/** One row of 상품정보제공고시. */
export type Fact = { name: string; value: string };

/** One buyable combination; `values` follow the product's options in order. Price in won, VAT included. */
export type SkuSeed = { code: string; priceKrw: number; stock: number; values: string[] };

export type ProductSeed = {
  slug: string;
  name: string;
  summary: string;
  /** Paragraphs. */
  story: string[];
  /** The choices a buyer makes, in order: name → values. Empty when there is one SKU. */
  options: Record<string, string[]>;
  skus: SkuSeed[];
  facts: Fact[];
  /** What each picture shows, in gallery order; the files are /catalog/{slug}-{1…n}.webp. */
  pictures: string[];
  /** 면세: fresh plants, books and the like. */
  isTaxFree?: boolean;
  /** Whether it can be had every month. */
  isSubscribable?: boolean;
  /** Sold only to adults. */
  isAdultOnly?: boolean;
  /** Whose pictures it shares, where it has none of its own. */
  picturesOf?: string;
};

export type ShelfSeed = { slug: string; name: string; summary: string; products: ProductSeed[] };

/** A SKU in one line: code, price in won, pieces in stock, option values. */
export function sku(code: string, priceKrw: number, stock: number, ...values: string[]): SkuSeed {
  return { code, priceKrw, stock, values };
}

/** The rows that differ, followed by those that are the same for everything this shop sells. */
export function facts(
  rows: Record<string, string>,
  assurance = '소비자분쟁해결기준(공정거래위원회 고시)에 따라 보상',
): Fact[] {
  const shared = { 품질보증기준: assurance, 'A/S 책임자와 전화번호': '가게 데모 고객센터 070-0000-0000' };
  return Object.entries({ ...rows, ...shared }).map(([name, value]) => ({ name, value }));
}
