// The letters of a text file that somebody saved in Korea: UTF-8 with or without its mark, what spreadsheets call Unicode text, or
// CP949, in which they save CSV unless asked otherwise.

/** Never fails: what is neither Unicode nor CP949 is read with marks in the place of what is not known. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeCp949(bytes);
  }
}

/**
 * Browsers read CP949 under the name euc-kr; Node knows only the older half of it, without syllables like 똠 or 펲. They follow
 * in the order of the alphabet, in places the older half leaves free.
 */
function decodeCp949(bytes: Uint8Array): string {
  const older = new TextDecoder('euc-kr');
  let text = '';
  let from = 0;
  let at = 0;
  while (at < bytes.length) {
    const [lead = 0, trail = 0] = bytes.subarray(at, at + 2);
    const place = lead < 0x81 ? null : placeOf(lead, trail);
    if (place !== null) {
      text += older.decode(bytes.subarray(from, at)) + (rareSyllables()[place] ?? '\uFFFD');
      from = at + 2;
    }
    at += lead < 0x81 ? 1 : 2;
  }
  return text + older.decode(bytes.subarray(from));
}

/** Trailing bytes of the places: letters, then what lies above them; beside the older half only what lies below it. */
const TRAILS_MAX = 178;
const TRAILS_BESIDE_MAX = 84;

/** The how-many-th rare syllable two bytes are; null when they are none. */
function placeOf(lead: number, trail: number): number | null {
  if (lead > 0xc6 || (lead > 0xa0 && trail > 0xa0)) return null;
  const index = trailIndex(trail);
  if (index === null) return null;
  const full = Math.min(lead - 0x81, 0x20);
  return full * TRAILS_MAX + (lead - 0x81 - full) * TRAILS_BESIDE_MAX + index;
}

function trailIndex(trail: number): number | null {
  if (trail >= 0x41 && trail <= 0x5a) return trail - 0x41;
  if (trail >= 0x61 && trail <= 0x7a) return trail - 0x61 + 26;
  return trail >= 0x81 && trail <= 0xfe ? trail - 0x81 + 52 : null;
}

let rare: string[] | null = null;

/** Every syllable the older half does not have, in the order of the alphabet. */
function rareSyllables(): string[] {
  if (rare) return rare;
  const known = new Set(new TextDecoder('euc-kr').decode(Uint8Array.from(olderSyllables())));
  const all = Array.from({ length: 11_172 }, (_, index) => String.fromCharCode(0xac00 + index));
  rare = all.filter((syllable) => !known.has(syllable));
  return rare;
}

function olderSyllables(): number[] {
  const trails = Array.from({ length: 94 }, (_, index) => 0xa1 + index);
  return Array.from({ length: 25 }, (_, index) => 0xb0 + index).flatMap((lead) =>
    trails.flatMap((trail) => [lead, trail]),
  );
}
