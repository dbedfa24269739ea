import { expect, test } from 'vitest';
import { noTemplate, unknownNames, valuesOf, withTemplate } from './letter-template';

const letter = { subject: '주문이 완료되었습니다', paragraphs: ['고맙습니다.'], action: '주문 보기' };
const values = valuesOf({ orderNumber: '20261124-ABCDEFG', total: '17,000원', coupon: null, goods: [] });

test('a letter without a template is the shop’s own', () => {
  expect(withTemplate(letter, noTemplate, values)).toEqual(letter);
});

test('a merchant’s words stand around what the shop says, and take nothing away', () => {
  const template = { subject: '{orderNumber} 주문 완료', opening: '안녕하세요!', closing: '{total}을 받았어요.' };
  expect(withTemplate(letter, template, values)).toEqual({
    subject: '20261124-ABCDEFG 주문 완료',
    paragraphs: ['안녕하세요!', '고맙습니다.', '17,000원을 받았어요.'],
    action: '주문 보기',
  });
});

test('a line that names what this letter does not have is left out instead of telling half', () => {
  const template = { subject: '{coupon} 할인', opening: '{nothing}', closing: '' };
  expect(withTemplate(letter, template, values)).toEqual(letter);
});

test('names no letter of the kind knows are found when they are typed', () => {
  const template = { ...noTemplate, subject: '{orderNumber} {buyerTel}', closing: '{buyerTel}' };
  expect(unknownNames(template, Object.keys(values))).toEqual(['buyerTel']);
});
