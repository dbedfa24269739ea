// The state on disk: one append-only file of JSON lines. A line is written before the answer that depends on it leaves, so that
// killing the process loses nothing that anybody was told.
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  truncateSync,
  write,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** One change: table, key, row; a row of null is a removal, a table of `*` wipes everything before it. */
export type JournalLine = { t: string; k: string; v: unknown };

type Waiter = { resolve: () => void; reject: (error: Error) => void };

const NAME = 'journal.ndjson';

/** A journal whose file could not be read back: the state is not what was answered. */
export class JournalBroken extends Error {
  override readonly name = 'JournalBroken';
}

const NEWLINE = 10;

/** Cuts off a last line without its end: a process was killed in the middle of a write, and nobody was answered on its ground. */
const readWhole = (path: string): Buffer => {
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf(NEWLINE) + 1;
  if (end < bytes.length) truncateSync(path, end);
  return bytes.subarray(0, end);
};

const parseLines = (bytes: Buffer, path: string): JournalLine[] => {
  const lines: JournalLine[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, start);
    lines.push(parseLine(bytes.toString('utf8', start, end), `${path}, line ${lines.length + 1}`));
    start = end + 1;
  }
  return lines;
};

const parseLine = (text: string, where: string): JournalLine => {
  try {
    return JSON.parse(text) as JournalLine;
  } catch (cause) {
    throw new JournalBroken(where, { cause });
  }
};

export class Journal {
  private queue: string[] = [];
  private waiting: Waiter[] = [];
  private busy = false;

  private constructor(
    private readonly path: string,
    private fd: number,
  ) {}

  /** Opens (or creates) the journal of a folder and gives back what it holds. */
  static open(folder: string): { journal: Journal; lines: JournalLine[] } {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, NAME);
    const lines = existsSync(path) ? parseLines(readWhole(path), path) : [];
    return { journal: new Journal(path, openSync(path, 'a')), lines };
  }

  append(line: JournalLine): void {
    this.queue.push(`${JSON.stringify(line)}\n`);
    if (!this.busy) this.flush();
  }

  /** Resolves when everything appended so far was handed to the operating system. */
  durable(): Promise<void> | null {
    if (this.queue.length === 0 && !this.busy) return null;
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
  }

  /** Replaces the file by the lines given: the same state, without its history. Only while nothing is being appended. */
  rewrite(lines: Iterable<JournalLine>): void {
    const draft = `${this.path}.new`;
    writeFileSync(draft, [...lines].map((line) => `${JSON.stringify(line)}\n`).join(''));
    renameSync(draft, this.path);
    closeSync(this.fd);
    this.fd = openSync(this.path, 'a');
  }

  async close(): Promise<void> {
    await this.durable();
    closeSync(this.fd);
  }

  /** Writes whatever came together while the last write was under way, so that a burst costs few system calls. */
  private flush(): void {
    this.busy = true;
    setImmediate(() => {
      const batch = Buffer.from(this.queue.join(''));
      this.queue = [];
      const waiting = this.takeWaiting();
      this.writeAll(batch, 0, (error) => {
        // Who asked while this batch was on its way and appended nothing since waited for this batch too.
        const done = this.queue.length === 0 ? [...waiting, ...this.takeWaiting()] : waiting;
        this.busy = false;
        if (this.queue.length > 0) this.flush();
        for (const one of done) {
          if (error) one.reject(error);
          else one.resolve();
        }
      });
    });
  }

  private takeWaiting(): Waiter[] {
    const waiting = this.waiting;
    this.waiting = [];
    return waiting;
  }

  private writeAll(batch: Buffer, from: number, done: (error: Error | null) => void): void {
    write(this.fd, batch, from, batch.length - from, null, (error, written) => {
      if (error) done(error);
      else if (from + written < batch.length) this.writeAll(batch, from + written, done);
      else done(null);
    });
  }
}
