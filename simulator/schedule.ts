// Virtual time. Everything that takes time is a generator that yields how long, in ms; between two yields nothing else happens.
// A host is a process of the shop: it can be killed, and everything it was doing is gone at that very step, or be put to sleep.

export type Process<T = void> = Generator<number, T, void>;

export class Host {
  /** Counts its lives: what an earlier life was doing never goes on. */
  life = 0;
  asleepUntil = 0;
}

type Entry = { at: number; order: number; host: Host | null; life: number; process: Process<unknown> };

const HOST_GONE = Symbol('the host was killed');

/** What whoever asked a host sees when it is killed meanwhile: no answer, which says nothing. */
export type Lost = typeof HOST_GONE;

export const isLost = (answer: unknown): answer is Lost => answer === HOST_GONE;

export class Schedule {
  now = 0;
  steps = 0;
  /** Changes with every step that is taken: two runs with one digest are one story. */
  digest = 0;
  private order = 0;
  private readonly heap: Entry[] = [];

  /** Begins a process; without a host it belongs to the world outside and is never killed. */
  spawn(host: Host | null, process: Process<unknown>, delayMs = 0): void {
    this.push({ at: this.now + delayMs, order: this.order++, host, life: host?.life ?? 0, process });
  }

  /** Has a host do something and waits for it, like a browser for an answer. */
  *ask<T>(host: Host, process: Process<T>): Process<T | Lost> {
    const box: { answer: T | Lost; isDone: boolean } = { answer: HOST_GONE, isDone: false };
    const { life } = host;
    this.spawn(host, fill(process, box));
    for (let waitMs = 20; !box.isDone && host.life === life; waitMs = Math.min(2 * waitMs, 640)) yield waitMs;
    return box.answer;
  }

  /** Runs everything that happens until an instant. */
  run(until: number): void {
    for (let entry = this.heap[0]; entry && entry.at <= until; entry = this.heap[0]) {
      this.pop();
      this.now = entry.at;
      this.step(entry);
    }
    this.now = until;
  }

  private step(entry: Entry): void {
    const { host } = entry;
    if (host && host.life !== entry.life) return;
    if (host && host.asleepUntil > this.now) {
      entry.at = host.asleepUntil;
      this.push(entry);
      return;
    }
    this.steps++;
    this.digest = (Math.imul(this.digest ^ entry.order, 0x01000193) ^ this.now) >>> 0;
    const { done, value } = entry.process.next();
    if (!done) {
      entry.at = this.now + (value as number);
      entry.order = this.order++;
      this.push(entry);
    }
  }

  private push(entry: Entry): void {
    let index = this.heap.push(entry) - 1;
    while (index > 0) {
      const above = (index - 1) >> 1;
      if (!isBefore(entry, this.heap[above])) break;
      this.heap[index] = this.heap[above] as Entry;
      index = above;
    }
    this.heap[index] = entry;
  }

  private pop(): void {
    const last = this.heap.pop();
    if (!last || this.heap.length === 0) return;
    let index = 0;
    for (let below = 1; below < this.heap.length; below = 2 * index + 1) {
      if (isBefore(this.heap[below + 1], this.heap[below])) below++;
      if (!isBefore(this.heap[below], last)) break;
      this.heap[index] = this.heap[below] as Entry;
      index = below;
    }
    this.heap[index] = last;
  }
}

const isBefore = (a: Entry | undefined, b: Entry | undefined): boolean =>
  a !== undefined && b !== undefined && (a.at < b.at || (a.at === b.at && a.order < b.order));

function* fill<T>(process: Process<T>, box: { answer: T | Lost; isDone: boolean }): Process {
  box.answer = yield* process;
  box.isDone = true;
}
