/** The provider could not be asked, or its answer was lost: whether it acted is unknown. */
export class Unreachable extends Error {}

/** The provider said no. */
export class Refused extends Error {}

/** The transaction may or may not have been stored. */
export class DatabaseLost extends Error {}

/** A unique index refused. */
export class NotUnique extends Error {}
