import { expect, test } from 'vitest';
import { missingFacts, noticeKinds, noticeOf } from './product-notice';

test('goods may not be offered before everything the notice asks for is said', () => {
  expect(missingFacts('other', [{ name: '제조국', value: '대한민국' }])).toContain('제조자');
  expect(missingFacts('other', [{ name: '제조자', value: '  ' }])).toContain('제조자');
});

test('goods whose notice is complete may be, whatever else is said', () => {
  for (const kind of noticeKinds) {
    const facts = [...noticeOf(kind), '덧붙임'].map((name) => ({ name, value: '상세설명 참조' }));
    expect(missingFacts(kind, facts), kind).toEqual([]);
  }
});
