// What can go wrong when the provider is asked. Each says whether anything may have happened there.

/** The provider could not be asked, or its answer could not be read. Whether it acted is unknown; asking again is safe. */
export class IamportUnreachable extends Error {
  override readonly name = 'IamportUnreachable';
}

/**
 * The provider understood and said no: HTTP 200 with `code` other than 0, 400, or 409. Nothing happened there.
 * `message` is its own text, in Korean. (PortOne V1 REST API: response envelope; cancel page: "code ≠ 0 is a failed refund".)
 */
export class IamportRefused extends Error {
  override readonly name = 'IamportRefused';
}

/** The provider knows no such thing: HTTP 404. For a payment this may also mean "not yet". */
export class IamportNotFound extends Error {
  override readonly name = 'IamportNotFound';
}
