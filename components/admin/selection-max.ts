/** Orders that can be chosen at once: as many as one press may move, and an address may name. */
export const SELECTION_MAX = 200;
