// The one clock of the shop. Every rule that depends on time takes `now` from here, so that a test can move it.

let offsetMs = 0;

/** The present instant. */
export const now = (): Date => new Date(Date.now() + offsetMs);

/** For tests: moves the clock by `ms` from real time; 0 puts it back. */
export const shiftClock = (ms: number): void => {
  offsetMs = ms;
};
