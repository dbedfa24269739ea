/** Characters a password needs; length is what makes one hard to guess. */
export const PASSWORD_LENGTH_MIN = 10;
