import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue, pictureSrc } from './catalogue';
import type { ProductSeed } from './goods';

const products = catalogue.flatMap((shelf) => shelf.products);
const skus = products.flatMap((product) => product.skus);
const publicFolder = path.resolve(import.meta.dirname, '../../public');

const repeated = (values: string[]): string[] => values.filter((value, index) => values.indexOf(value) !== index);

/** Every combination of one value per option. */
const combinations = ({ options }: ProductSeed): string[][] =>
  Object.values(options).reduce<string[][]>(
    (rows, values) => rows.flatMap((row) => values.map((value) => [...row, value])),
    [[]],
  );

describe('the demo catalogue', () => {
  test('has at least 24 products on at least 5 shelves', () => {
    expect(products.length).toBeGreaterThanOrEqual(24);
    expect(catalogue.length).toBeGreaterThanOrEqual(5);
  });

  test('gives no address and no stock code twice', () => {
    expect(repeated(products.map((product) => product.slug))).toEqual([]);
    expect(repeated(catalogue.map((shelf) => shelf.slug))).toEqual([]);
    expect(repeated(skus.map((sku) => sku.code))).toEqual([]);
    for (const { slug } of [...catalogue, ...products]) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const { code } of skus) expect(code).toMatch(/^[A-Z0-9]+(-[A-Z0-9]+)*$/);
  });

  test.each(products)('$slug can be bought in every combination of its options', (product) => {
    expect(product.skus.map((sku) => sku.values)).toEqual(combinations(product));
  });

  test('asks whole hundreds of won and never has less than nothing in stock', () => {
    for (const { priceKrw, stock } of skus) {
      expect(priceKrw).toBeGreaterThan(0);
      expect(priceKrw % 100).toBe(0);
      expect(stock).toBeGreaterThanOrEqual(0);
      expect(Number.isInteger(stock)).toBe(true);
    }
  });

  test('begins with something simple for 14,000 won, so that a first try needs no choices', () => {
    const [first] = products;
    expect(first?.options).toEqual({});
    expect(first?.skus).toEqual([expect.objectContaining({ priceKrw: 14_000 })]);
  });

  test('shows what is sold out and what is nearly gone', () => {
    expect(products.some((product) => product.skus.every((sku) => sku.stock === 0))).toBe(true);
    expect(skus.filter((sku) => sku.stock === 0).length).toBeGreaterThan(3);
    expect(skus.filter((sku) => sku.stock >= 1 && sku.stock <= 3).length).toBeGreaterThan(3);
  });

  test.each(products)('$slug is described, and tells what the law wants told', ({ summary, story, facts }) => {
    expect(summary.length).toBeGreaterThan(5);
    expect(story.length).toBeGreaterThanOrEqual(3);
    expect(facts.length).toBeGreaterThanOrEqual(5);
    expect(facts.map((fact) => fact.name)).toContain('A/S 책임자와 전화번호');
  });

  test.each(products)(
    '$slug has two or more pictures, each a file with words for those who cannot see it',
    (product) => {
      expect(product.pictures.length).toBeGreaterThanOrEqual(2);
      for (const [index, alt] of product.pictures.entries()) {
        expect(alt.length).toBeGreaterThan(8);
        expect(existsSync(path.join(publicFolder, pictureSrc(product, index)))).toBe(true);
      }
    },
  );
});
