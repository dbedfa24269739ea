import { expect, test } from 'vitest';
import { withObjectParticle } from './particle';

test('a word takes the particle that its last syllable asks for', () => {
  expect(withObjectParticle('색상')).toBe('색상을');
  expect(withObjectParticle('크기')).toBe('크기를');
  expect(withObjectParticle('Size')).toBe('Size을(를)');
});
