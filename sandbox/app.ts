// What every handler and every engine function is given: the state, the clock, the dice and the outgoing side.
import { Clock } from './clock';
import { Gate } from './control/gate';
import { RequestLog } from './control/request-log';
import { Random } from './random';
import type { Store } from './store';

export type App = {
  store: Store;
  clock: Clock;
  random: Random;
  /** Faults and holds: what goes wrong on purpose. */
  gate: Gate;
  /** Every provider call received, newest last, bounded. */
  log: RequestLog;
  /** Webhooks under way: `settled()` waits until none is. */
  webhooks: Outbox;
  /** The address browsers and shops reach the sandbox at, without a trailing slash. */
  origin: string;
  /** Whether `/__ctl/*` answers. */
  control: boolean;
};

/** Work the sandbox started on its own and that nobody awaits. */
export class Outbox {
  private readonly underWay = new Set<Promise<void>>();

  add(work: Promise<void>): void {
    this.underWay.add(work);
    void work.finally(() => this.underWay.delete(work));
  }

  async settled(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }
}

export type AppOptions = { store: Store; origin: string; control: boolean; seed?: number };

/** A sandbox without its HTTP server; tests of the engine need no more. */
export const createApp = ({ store, origin, control, seed }: AppOptions): App => {
  const random = new Random(seed);
  return {
    store,
    clock: new Clock(),
    random,
    gate: new Gate(random),
    log: new RequestLog(),
    webhooks: new Outbox(),
    origin,
    control,
  };
};
