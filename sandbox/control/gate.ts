// Where calls go wrong on purpose: faults (by n-th call or by probability) and holds (barriers a test opens when it wants).
import type { Random } from '../random';

/** `hang…` and `reset` say nothing, `e…` and the shapes answer wrongly, the rest answer late or with old news. */
export const FAULT_KINDS = [
  'hangBefore',
  'hangAfter',
  'reset',
  'e500',
  'e429',
  'e401',
  'malformed',
  'truncated',
  'html',
  'wrongType',
  'nullResponse',
  'big',
  'drip',
  'stale',
  'notFound',
  'slowToken',
  'skew',
  'refuse',
  'lost',
  'twice',
  'delay',
  'form',
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

export type FaultRule = {
  /** `GET /payments/:id`; `:x` is any one segment, `*` any method or any rest; `WEBHOOK` for what the sandbox sends. */
  on: string;
  /** Text that path, query or body must contain. */
  match?: string | undefined;
  /** Only these matching calls, counted from 1; without it (and without `p`) every one. */
  nth?: number[] | undefined;
  /** Probability, 0 to 1, rolled with the seed. */
  p?: number | undefined;
  do: FaultKind;
  ms?: number | undefined;
  /** `e429`: seconds for Retry-After. */
  retry_after?: number | undefined;
  /** `refuse`: the provider's words. `html`, `e500`: the status. */
  message?: string | undefined;
  status?: number | undefined;
  /** `reset`: before the effect, or after it amid the headers or the body. */
  at?: 'connect' | 'headers' | 'body' | undefined;
  /** `big`: size of the answer. */
  bytes?: number | undefined;
};

export type Fault = FaultRule & { id: string; seen: number; hits: number };

/** A call as rules see it. */
export type Call = { method: string; path: string; text: string };

export type Hold = { id: string; on: string; match?: string | undefined; at: 'before' | 'after' };

type Held = { id: string; hold: Hold; call: Call; since: number; go: () => void };

const segmentsMatch = (pattern: string, path: string): boolean => {
  if (pattern === '*') return true;
  const wanted = pattern.split('/');
  const given = path.split('/');
  const open = wanted.at(-1) === '*';
  if (open ? given.length < wanted.length : given.length !== wanted.length) return false;
  return wanted.every((segment, index) => segment === '*' || segment.startsWith(':') || segment === given[index]);
};

/** Whether a call is what `on` and `match` name. */
const isMatch = (rule: { on: string; match?: string | undefined }, call: Call): boolean => {
  const [first = '*', second] = rule.on.trim().split(/\s+/);
  const method = second === undefined && first.startsWith('/') ? '*' : first;
  const path = second ?? (first.startsWith('/') ? first : '*');
  if (method !== '*' && method.toUpperCase() !== call.method) return false;
  // A webhook goes to the shop's own path, so its method name alone says what is meant.
  if (method === '*' && call.method === 'WEBHOOK') return false;
  return segmentsMatch(path, call.path) && (rule.match === undefined || call.text.includes(rule.match));
};

export class Gate {
  private faultRows: Fault[] = [];
  private holds: Hold[] = [];
  private waiting: Held[] = [];
  private idLast = 0;

  constructor(private readonly random: Random) {}

  get isOpen(): boolean {
    return this.faultRows.length === 0 && this.holds.length === 0;
  }

  addFault(rule: FaultRule): Fault {
    const fault = { ...rule, id: this.nextId('fault'), seen: 0, hits: 0 };
    this.faultRows.push(fault);
    return fault;
  }

  faults(): Fault[] {
    return this.faultRows;
  }

  /** Forgets one fault, or all. */
  removeFault(id?: string): void {
    this.faultRows = id === undefined ? [] : this.faultRows.filter((fault) => fault.id !== id);
  }

  /** The first rule that strikes this call. Every matching rule counts the call, so that two `nth` rules on one operation keep their own count. */
  strike(call: Call): Fault | null {
    const struck = this.faultRows.filter((fault) => isMatch(fault, call) && this.strikes(fault));
    const first = struck[0] ?? null;
    if (first) first.hits += 1;
    return first;
  }

  addHold(hold: Omit<Hold, 'id'>): Hold {
    const row = { ...hold, id: this.nextId('hold') };
    this.holds.push(row);
    return row;
  }

  /** Waits as long as a hold on this call stands. */
  async pass(call: Call, at: Hold['at']): Promise<void> {
    const hold = this.holds.find((row) => row.at === at && isMatch(row, call));
    if (!hold) return;
    await new Promise<void>((go) => {
      this.waiting.push({ id: this.nextId('held'), hold, call, since: Date.now(), go });
    });
  }

  held(): { id: string; hold: string; on: string; method: string; path: string; text: string; since: number }[] {
    return this.waiting.map(({ id, hold, call, since }) => ({ id, hold: hold.id, on: hold.on, ...call, since }));
  }

  standing(): Hold[] {
    return this.holds;
  }

  /** By the id of a hold: it ends and all its calls go on. By the id of a held call: that one goes on. Without: everything. */
  release(id?: string): number {
    const free = this.waiting.filter((held) => id === undefined || held.id === id || held.hold.id === id);
    this.holds = id === undefined ? [] : this.holds.filter((hold) => hold.id !== id);
    this.waiting = this.waiting.filter((held) => !free.includes(held));
    for (const held of free) held.go();
    return free.length;
  }

  clear(): void {
    this.removeFault();
    this.release();
  }

  private strikes(fault: Fault): boolean {
    fault.seen += 1;
    if (fault.nth) return fault.nth.includes(fault.seen);
    return fault.p === undefined || this.random.next() < fault.p;
  }

  private nextId(kind: string): string {
    this.idLast += 1;
    return `${kind}-${this.idLast}`;
  }
}
