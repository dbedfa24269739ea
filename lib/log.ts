// Structured logs. They name payments and orders by their ids; names, addresses, phone numbers and secrets never get in.

import pino from 'pino';

export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: undefined,
  redact: {
    paths: ['*.buyerName', '*.buyerTel', '*.buyerEmail', '*.address1', '*.address2', '*.authorization', '*.password'],
    censor: '…',
  },
});
