const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const FINALS = 28;

/** A Korean word with its object particle: 색상을, 크기를. Other scripts get both, as Korean writers do. */
export function withObjectParticle(word: string): string {
  const code = word.charCodeAt(word.length - 1);
  if (!(code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE)) return `${word}을(를)`;
  return word + ((code - FIRST_SYLLABLE) % FINALS === 0 ? '를' : '을');
}
