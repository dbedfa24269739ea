// Everything the sandbox remembers: a few keyed tables in memory, each change journaled. Rows are never changed in place; `put` replaces them.
import { Journal, type JournalLine } from './journal';
import { initialSettings, type Prepare, type Settings, type Token } from './model/account';
import type { CustomerRow, ScheduleRow } from './model/billing';
import { type Channel, initialChannels } from './model/channels';
import type { PaymentRow } from './model/payment';
import type {
  CertificationRow,
  Convenience,
  InboxMessage,
  KcpMember,
  KcpPrepare,
  Logis,
  NaverOrder,
  Receipt,
  Tier,
  WebhookRecord,
} from './model/records';

export type Tables = {
  payments: PaymentRow;
  prepares: Prepare;
  tokens: Token;
  customers: CustomerRow;
  schedules: ScheduleRow;
  receipts: Receipt;
  externalReceipts: Receipt;
  logis: Logis;
  certifications: CertificationRow;
  channels: Channel;
  settings: Settings;
  webhooks: WebhookRecord;
  inbox: InboxMessage;
  tiers: Tier;
  kcpMembers: KcpMember;
  kcpPrepares: KcpPrepare;
  naverOrders: NaverOrder;
  conveniences: Convenience;
};

export type TableName = keyof Tables;

type Memory = { [Name in TableName]: Map<string, Tables[Name]> };

const emptyMemory = (): Memory => ({
  payments: new Map(),
  prepares: new Map(),
  tokens: new Map(),
  customers: new Map(),
  schedules: new Map(),
  receipts: new Map(),
  externalReceipts: new Map(),
  logis: new Map(),
  certifications: new Map(),
  channels: new Map(),
  settings: new Map(),
  webhooks: new Map(),
  inbox: new Map(),
  tiers: new Map(),
  kcpMembers: new Map(),
  kcpPrepares: new Map(),
  naverOrders: new Map(),
  conveniences: new Map(),
});

/** A journal is rewritten on start when it holds this many lines per living row. */
const HISTORY_FACTOR = 4;

export class Store {
  private memory = emptyMemory();
  private byMerchant = new Map<string, string[]>();
  /** The version of a payment before its last change; what a stale read shows. */
  private before = new Map<string, PaymentRow>();
  private seqLast = 0;

  private constructor(
    private readonly journal: Journal | null,
    private readonly noticeUrl: string,
  ) {}

  /** The state of a folder; of memory only when the folder is null. `noticeUrl` is the webhook address of a fresh account. */
  static open(folder: string | null, noticeUrl = ''): Store {
    if (folder === null) {
      const store = new Store(null, noticeUrl);
      store.furnish();
      return store;
    }
    const { journal, lines } = Journal.open(folder);
    const store = new Store(journal, noticeUrl);
    for (const line of lines) store.replay(line);
    store.before.clear();
    store.furnish();
    const living = [...store.dump()];
    if (lines.length > living.length * HISTORY_FACTOR) journal.rewrite(living);
    return store;
  }

  get<Name extends TableName>(table: Name, key: string): Tables[Name] | null {
    return this.memory[table].get(key) ?? null;
  }

  /** Every row of a table in the order its key was first put. */
  all<Name extends TableName>(table: Name): Iterable<Tables[Name]> {
    return this.memory[table].values();
  }

  count(table: TableName): number {
    return this.memory[table].size;
  }

  put<Name extends TableName>(table: Name, key: string, row: Tables[Name]): void {
    this.set(table, key, row);
    this.journal?.append({ t: table, k: key, v: row });
  }

  remove(table: TableName, key: string): void {
    this.memory[table].delete(key);
    this.journal?.append({ t: table, k: key, v: null });
  }

  payment(impUid: string): PaymentRow | null {
    return this.memory.payments.get(impUid) ?? null;
  }

  putPayment(row: PaymentRow): void {
    this.put('payments', row.wire.imp_uid, row);
  }

  /** Every attempt of a merchant_uid, oldest first. */
  attempts(merchantUid: string): PaymentRow[] {
    const ids = this.byMerchant.get(merchantUid) ?? [];
    return ids.map((id) => this.payment(id)).filter((row) => row !== null);
  }

  get settings(): Settings {
    return this.memory.settings.get('settings') ?? initialSettings(this.noticeUrl);
  }

  changeSettings(patch: Partial<Settings>): void {
    this.put('settings', 'settings', { ...this.settings, ...patch });
  }

  /** A number larger than every one given before, also after a restart. */
  nextSeq(): number {
    this.seqLast += 1;
    return this.seqLast;
  }

  /** Null when nothing waits to be written; else resolves when all of it was. An answer must not leave before. */
  durable(): Promise<void> | null {
    return this.journal?.durable() ?? null;
  }

  /** The same store as it looked before the last change of every payment; for stale reads. */
  asBefore(): Store {
    const stale = new Store(null, this.noticeUrl);
    stale.memory = { ...this.memory, payments: new Map(this.memory.payments) };
    for (const [id, row] of this.before) stale.memory.payments.set(id, row);
    stale.byMerchant = this.byMerchant;
    return stale;
  }

  /** Back to a fresh account. */
  wipe(): void {
    this.forget();
    this.journal?.append({ t: '*', k: '', v: null });
    this.furnish();
  }

  async close(): Promise<void> {
    await this.journal?.close();
  }

  private forget(): void {
    this.memory = emptyMemory();
    this.byMerchant = new Map();
    this.before = new Map();
  }

  /** What a fresh account holds; an account that was used keeps what it has. */
  private furnish(): void {
    if (this.memory.settings.size === 0) this.changeSettings({});
    if (this.memory.tiers.size === 0) this.put('tiers', 'ABC', { tier_code: 'ABC', tier_name: '하위상점' });
    if (this.memory.channels.size > 0) return;
    for (const channel of initialChannels()) this.put('channels', channel.channel_key, channel);
  }

  private set<Name extends TableName>(table: Name, key: string, row: Tables[Name]): void {
    if (table === 'payments') this.index(row as PaymentRow);
    if (typeof row === 'object' && 'seq' in row) this.seqLast = Math.max(this.seqLast, row.seq);
    this.memory[table].set(key, row);
  }

  private index(row: PaymentRow): void {
    const { imp_uid, merchant_uid } = row.wire;
    const known = this.memory.payments.get(imp_uid);
    if (known) this.before.set(imp_uid, known);
    if (known?.wire.merchant_uid === merchant_uid) return;
    if (known) this.unindex(known);
    const ids = this.byMerchant.get(merchant_uid);
    if (ids) ids.push(imp_uid);
    else this.byMerchant.set(merchant_uid, [imp_uid]);
  }

  private unindex({ wire }: PaymentRow): void {
    const ids = this.byMerchant.get(wire.merchant_uid) ?? [];
    this.byMerchant.set(
      wire.merchant_uid,
      ids.filter((id) => id !== wire.imp_uid),
    );
  }

  private replay({ t, k, v }: JournalLine): void {
    const table = t as TableName;
    if (t === '*') this.forget();
    else if (!(t in this.memory)) return;
    else if (v === null) this.memory[table].delete(k);
    else this.set(table, k, v as Tables[TableName]);
  }

  private *dump(): Iterable<JournalLine> {
    for (const [t, rows] of Object.entries(this.memory)) for (const [k, v] of rows) yield { t, k, v };
  }
}
