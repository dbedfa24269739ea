// Every answer of the REST API is wrapped in `{code, message, response}` (PortOne V1 docs: responses).
import { type Answer, json } from '../http';

/** `code` 0 when it worked, 1 when the provider itself refused, -1 for authentication, PG refusals and the rest. */
export type RefusalCode = 1 | -1;

/** The call cannot be done; the server turns it into an envelope. Business refusals have HTTP status 200. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: number,
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
  }
}

export const ok = (response: unknown, status = 200): Answer => json({ code: 0, message: null, response }, status);

export const refused = (status: number, code: RefusalCode, message: string): Answer =>
  json({ code, message, response: null }, status);

/** Refused by the provider's own check: HTTP 200, `code` 1. */
export const refusal = (message: string): Refusal => new Refusal(200, 1, message);

/** Refused by the PG: HTTP 200, `code` -1. */
export const pgRefusal = (message: string): Refusal => new Refusal(200, -1, message);

export const badRequest = (message: string): Refusal => new Refusal(400, 1, message);

export const notFound = (message: string): Refusal => new Refusal(404, 1, message);
