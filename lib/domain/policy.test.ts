import { describe, expect, test } from 'vitest';
import { consentWord, earliestStart, parseConsent, sectionsOf } from './policy';

describe('a text', () => {
  test('is paragraphs between empty lines, under the headings that # begins', () => {
    expect(sectionsOf('여는 글\n\n# 1. 주문\n첫 문단\n이어지는 줄\n\n둘째 문단\n# 2. 배송\n\n셋째')).toEqual([
      { heading: null, paragraphs: ['여는 글'] },
      { heading: '1. 주문', paragraphs: ['첫 문단\n이어지는 줄', '둘째 문단'] },
      { heading: '2. 배송', paragraphs: ['셋째'] },
    ]);
  });

  test('may be empty, for what is said by its title alone', () => {
    expect(sectionsOf('')).toEqual([]);
  });

  test('means nothing by any other sign', () => {
    expect(sectionsOf('<b>굵게</b> [링크](http://x) *별*')).toEqual([
      { heading: null, paragraphs: ['<b>굵게</b> [링크](http://x) *별*'] },
    ]);
  });
});

test('a consent says which text was shown, where the browser knows it', () => {
  expect(parseConsent('order')).toEqual({ kind: 'order', version: null });
  expect(parseConsent(consentWord('order', 3))).toEqual({ kind: 'order', version: '3' });
});

describe('a change is announced', () => {
  const now = new Date('2026-11-24T15:30:00+09:00');
  const before = new Date('2026-01-01T00:00:00+09:00');
  test.each([
    ['7 whole days before', 'usual', '2026-12-02T00:00:00+09:00'],
    ['30 whole days before, when it is worse for customers', 'worse', '2026-12-25T00:00:00+09:00'],
    ['a minute before, when only a spelling is mended', 'correction', '2026-11-24T15:31:00+09:00'],
  ] as const)('%s', (_, notice, start) => {
    expect(earliestStart(notice, now, before)).toEqual(new Date(start));
  });

  test('and never applies before what was announced earlier', () => {
    const announced = new Date('2027-01-01T00:00:00+09:00');
    expect(earliestStart('correction', now, announced)).toEqual(announced);
  });
});
