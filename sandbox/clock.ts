// The one adjustable clock of the sandbox: token expiry, deposit deadlines, schedules and list windows all read it.

export type ClockChange = { offset_s?: number; advance_s?: number; freeze?: boolean };

type Alarm = { at: number; ring: () => void };

/** setTimeout takes at most 2^31-1 ms; a later alarm is simply looked at again. */
const NAP_MAX_MS = 60_000;

/** Wall time plus an offset, or standing still. Alarms ring when *sandbox* time reaches them, so moving the clock rings them at once. */
export class Clock {
  private offsetMs = 0;
  private frozenAt: number | null = null;
  private alarms: Alarm[] = [];
  private timer: NodeJS.Timeout | null = null;
  /** Sandbox time the timer is set for; alarms behind it need no new timer. */
  private armedFor = Number.POSITIVE_INFINITY;

  /** Sandbox time in milliseconds since the epoch. */
  now(): number {
    return this.frozenAt ?? Date.now() + this.offsetMs;
  }

  /** Sandbox time in whole seconds: what every wire field carries. */
  seconds(): number {
    return Math.floor(this.now() / 1000);
  }

  /** Moves, stops or restarts the clock and rings what became due. Unfreezing goes on from the frozen instant. */
  change(change: ClockChange): void {
    if (change.offset_s !== undefined) this.jumpTo(Date.now() + change.offset_s * 1000);
    if (change.advance_s !== undefined) this.jumpTo(this.now() + change.advance_s * 1000);
    if (change.freeze === true && this.frozenAt === null) this.frozenAt = this.now();
    if (change.freeze === false && this.frozenAt !== null) {
      this.offsetMs = this.frozenAt - Date.now();
      this.frozenAt = null;
    }
    this.ringDue();
  }

  /** Back to wall time; alarms stay set. */
  reset(): void {
    this.offsetMs = 0;
    this.frozenAt = null;
    this.ringDue();
  }

  state(): { now: number; offset_s: number; frozen: boolean } {
    return {
      now: this.seconds(),
      offset_s: Math.round((this.now() - Date.now()) / 1000),
      frozen: this.frozenAt !== null,
    };
  }

  /** Rings once when sandbox time reaches `atMs`; the answer forgets the alarm. */
  alarm(atMs: number, ring: () => void): () => void {
    const alarm = { at: atMs, ring };
    this.alarms.push(alarm);
    if (atMs < this.armedFor) this.arm();
    return () => {
      this.alarms = this.alarms.filter((other) => other !== alarm);
    };
  }

  /** Forgets every alarm, so that the process may end. */
  stop(): void {
    this.alarms = [];
    this.arm();
  }

  private jumpTo(ms: number): void {
    if (this.frozenAt === null) this.offsetMs = ms - Date.now();
    else this.frozenAt = ms;
  }

  private ringDue(): void {
    const now = this.now();
    const due = this.alarms.filter((alarm) => alarm.at <= now).sort((a, b) => a.at - b.at);
    this.alarms = this.alarms.filter((alarm) => alarm.at > now);
    for (const alarm of due) alarm.ring();
    this.arm();
  }

  private arm(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.armedFor = this.alarms.reduce((soonest, alarm) => Math.min(soonest, alarm.at), Number.POSITIVE_INFINITY);
    if (this.frozenAt !== null || this.alarms.length === 0) return;
    const napMs = Math.min(Math.max(this.armedFor - this.now(), 0), NAP_MAX_MS);
    this.timer = setTimeout(() => this.ringDue(), napMs);
    this.timer.unref();
  }
}
