/** Characters a password needs. Length is what makes one hard to guess: no rule about kinds of characters, no expiry. */
export const PASSWORD_LENGTH_MIN = 10;

/** Longer ones cost more to hash than they add. */
export const PASSWORD_LENGTH_MAX = 128;
