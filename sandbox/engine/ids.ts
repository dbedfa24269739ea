// Ids in the provider's forms (PortOne V1 docs: ids): `imp_` + 12 digits, `imps_` for scheduled charges, opaque ones elsewhere.
import type { App } from '../app';

const free = (app: App, prefix: string): string => {
  const id = prefix + app.random.digits(12);
  const isTaken = app.store.payment(id) !== null || app.store.get('certifications', id) !== null;
  return isTaken ? free(app, prefix) : id;
};

export const newImpUid = (app: App): string => free(app, 'imp_');

export const newScheduledImpUid = (app: App): string => free(app, 'imps_');

export const newCancellationId = (app: App): string => `cancellation-${app.random.uuid()}`;

/** A PG's transaction id: PG, method, date of Korea, running digits. */
export const newPgTid = (app: App, pg: string, method: string): string => {
  const day = seoul(app.clock.now()).replaceAll(/\D/g, '').slice(0, 14);
  return `${pg.replaceAll('_', '')}${method.toUpperCase()}${day}${app.random.digits(4)}`.slice(0, 64);
};

const SEOUL_MS = 9 * 3_600_000;

/** `YYYY-MM-DD HH:mm:ss` on a Korean wall clock. */
export const seoul = (ms: number): string => new Date(ms + SEOUL_MS).toISOString().slice(0, 19).replace('T', ' ');

/** Milliseconds of a Korean wall time; NaN when there is no such time. */
export const fromSeoul = (text: string): number => {
  const [year, month, day, hour = '00', minute = '00', second = '00'] = text.match(/\d+/g) ?? [];
  const ms = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return ms - SEOUL_MS;
};
