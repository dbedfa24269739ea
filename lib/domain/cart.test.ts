import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countPieces, formatCart, mergeCarts, parseCart, quantityOf, withoutSkus, withQuantity } from './cart';

const line = fc.record({
  sku: fc.stringMatching(/^[A-Z0-9][A-Z0-9-]{0,30}$/),
  quantity: fc.integer({ min: 1, max: 99 }),
});
const cart = fc.uniqueArray(line, { selector: (each) => each.sku, maxLength: 50 });

test('what was bought leaves the cart, once or twice, and the rest stays', () => {
  const lines = [
    { sku: 'MUG', quantity: 2 },
    { sku: 'TRAY', quantity: 1 },
  ];
  expect(withoutSkus(lines, ['MUG', 'VASE'])).toEqual([{ sku: 'TRAY', quantity: 1 }]);
  expect(withoutSkus(withoutSkus(lines, ['MUG']), ['MUG'])).toEqual([{ sku: 'TRAY', quantity: 1 }]);
});

describe('a cart in a cookie', () => {
  test('comes back as it was put away', () => {
    fc.assert(
      fc.property(cart, (lines) => {
        expect(parseCart(formatCart(lines))).toEqual(lines);
      }),
    );
  });

  test('is empty when there is no cookie', () => {
    expect(parseCart(undefined)).toEqual([]);
    expect(parseCart('')).toEqual([]);
  });

  test('whatever somebody writes into it, every line is one that can be asked for', () => {
    const piece = fc.oneof(
      fc.array(fc.nat({ max: 0xffff }), { maxLength: 20 }).map((codes) => String.fromCharCode(...codes)),
      fc.constantFrom('CUP*1', 'CUP*99', 'A*0', '*', '.'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const lines = parseCart(pieces.join('.'));
        expect(lines.length).toBeLessThanOrEqual(50);
        expect(lines.every(({ sku }) => /^[A-Za-z0-9_-]+$/.test(sku))).toBe(true);
        expect(lines.every(({ quantity }) => Number.isInteger(quantity) && quantity >= 1 && quantity <= 99)).toBe(true);
      }),
    );
  });

  test('is empty when it is longer than the shop ever writes', () => {
    expect(parseCart(`CUP*1.${'X'.repeat(5_000)}*1`)).toEqual([]);
  });

  test('keeps the good lines of a damaged one', () => {
    expect(parseCart('CUP-WHT*2.nonsense.*3.CUP-BLK*0.CUP-BLK*-1.CUP-BLK*1.5.BOWL*1e9.TRAY*1')).toEqual([
      { sku: 'CUP-WHT', quantity: 2 },
      { sku: 'CUP-BLK', quantity: 1 },
      { sku: 'TRAY', quantity: 1 },
    ]);
  });

  test('counts two lines of one article as one, and never more than 99 pieces of it', () => {
    expect(parseCart('CUP*2.TRAY*1.CUP*3')).toEqual([
      { sku: 'CUP', quantity: 5 },
      { sku: 'TRAY', quantity: 1 },
    ]);
    expect(parseCart('CUP*60.CUP*60')).toEqual([{ sku: 'CUP', quantity: 99 }]);
  });

  test('holds at most 50 different articles', () => {
    const value = Array.from({ length: 80 }, (_, index) => `SKU-${index}*1`).join('.');
    expect(parseCart(value)).toHaveLength(50);
  });

  test('does not read names of the language as articles', () => {
    expect(parseCart('__proto__*1.constructor*2')).toEqual([{ sku: 'constructor', quantity: 2 }]);
  });
});

describe('changing a cart', () => {
  const lines = [
    { sku: 'CUP', quantity: 2 },
    { sku: 'TRAY', quantity: 1 },
  ];

  test('a new article goes to the end', () => {
    expect(withQuantity(lines, 'BOWL', 3)).toEqual([...lines, { sku: 'BOWL', quantity: 3 }]);
  });

  test('another quantity leaves the article in its place', () => {
    expect(withQuantity(lines, 'CUP', 5)[0]).toEqual({ sku: 'CUP', quantity: 5 });
  });

  test('no pieces means no line', () => {
    expect(withQuantity(lines, 'CUP', 0)).toEqual([{ sku: 'TRAY', quantity: 1 }]);
    expect(withQuantity(lines, 'BOWL', 0)).toEqual(lines);
  });

  test('the badge counts pieces, not lines', () => {
    expect(countPieces(lines)).toBe(3);
    expect(quantityOf(lines, 'CUP')).toBe(2);
    expect(quantityOf(lines, 'BOWL')).toBe(0);
  });
});

describe('a guest’s cart and a member’s', () => {
  test('become one: every article once, with the larger quantity', () => {
    const member = [{ sku: 'MUG', quantity: 2 }];
    const guest = [
      { sku: 'MUG', quantity: 1 },
      { sku: 'TRAY', quantity: 3 },
    ];
    expect(mergeCarts(member, guest)).toEqual([
      { sku: 'MUG', quantity: 2 },
      { sku: 'TRAY', quantity: 3 },
    ]);
  });

  test('merged again are the same cart', () => {
    fc.assert(
      fc.property(cart, cart, (one, other) => {
        const merged = mergeCarts(one, other);
        expect(merged.length).toBeLessThanOrEqual(50);
        expect(mergeCarts(merged, merged)).toEqual(merged);
        if (merged.length < 50) expect(mergeCarts(merged, other)).toEqual(merged);
      }),
    );
  });
});
