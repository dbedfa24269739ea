// What callers sent, for tests that ask "what did the shop say to the provider": bounded, in memory, newest last.

export type LoggedRequest = {
  seq: number;
  /** Wall time, milliseconds. */
  at: number;
  method: string;
  path: string;
  query: string;
  headers: Record<string, string>;
  body: unknown;
  /** HTTP status of the answer; null while it is held or when none was given. */
  status: number | null;
  /** The fault that hit it. */
  fault: string | null;
};

const ENTRIES_MAX = 10_000;

export class RequestLog {
  private entries: LoggedRequest[] = [];
  private seqLast = 0;

  add(entry: Omit<LoggedRequest, 'seq' | 'at' | 'status' | 'fault'>): LoggedRequest {
    this.seqLast += 1;
    const logged = { ...entry, seq: this.seqLast, at: Date.now(), status: null, fault: null };
    this.entries.push(logged);
    // Cut in large steps: shifting an array of this size on every request would cost more than the request.
    if (this.entries.length > ENTRIES_MAX * 2) this.entries = this.entries.slice(-ENTRIES_MAX);
    return logged;
  }

  /** The entries after `sinceSeq`, at most the newest 10,000. */
  list(sinceSeq = 0): LoggedRequest[] {
    return this.entries.slice(-ENTRIES_MAX).filter((entry) => entry.seq > sinceSeq);
  }

  clear(): void {
    this.entries = [];
  }
}
