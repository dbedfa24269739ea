import { expect, test } from 'vitest';
import { decodeText } from './decode-text';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

test('a file is read as it was saved: UTF-8, with or without its mark', () => {
  expect(decodeText(bytes('eba8b8eab7b8'))).toBe('머그');
  expect(decodeText(bytes('efbbbfeba8b8eab7b8'))).toBe('머그');
});

test('a file that a Korean spreadsheet program saved as CSV keeps its Hangul, the rare syllables too', () => {
  expect(decodeText(bytes('b8d3b1d72c31'))).toBe('머그,1');
  // These are in CP949 only, not in the older EUC-KR: the first and the last of all, and those people make jokes of.
  expect(decodeText(bytes('8141c652'))).toBe('갂힣');
  expect(decodeText(bytes('8c63b9e6b0a2c7cf2cbc84'))).toBe('똠방각하,펲');
});

test('a file saved as Unicode text is read, too', () => {
  expect(decodeText(bytes('fffe38baf8ad'))).toBe('머그');
});
