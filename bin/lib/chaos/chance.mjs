// Chance from a seed: it fixes what is tried, not how the machines happen to interleave.

/** @typedef {ReturnType<typeof chanceFrom>} Chance */

/** @param {number} seed */
export function chanceFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    /** @param {number} low @param {number} high */
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    /** @param {number} probability */
    happens: (probability) => next() < probability,
    /** @template T @param {T[]} choices @returns {T} */
    pick: (choices) => choices[Math.floor(next() * choices.length)],
  };
}
