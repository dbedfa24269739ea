// A PG's settlement file as text → its lines, and how they compare with our books. Pure. PGs name their columns each in their own way;
// whatever is needed is found by the names they are known to use.

/** A line of the file: what it calls the payment, and what it says of it. Won. */
export type FileLine = {
  /** The heading is line 1. */
  line: number;
  impUid: string | null;
  merchantUid: string | null;
  applyNum: string | null;
  /** Negative for money that went back. */
  amountKrw: number;
  /** With its value added tax when the file has a column for that. */
  feeKrw: number | null;
};

export type ReadFile = { kind: 'read'; lines: FileLine[] } | { kind: 'unreadable'; why: Fault; line: number };
export type Fault = 'empty' | 'no-name-column' | 'no-amount-column' | 'bad-amount' | 'no-name' | 'too-long';

const LINES_MAX = 100_000;

/** Names of columns, without blanks and in small letters. */
const COLUMNS = {
  impUid: ['imp_uid', 'impuid', '포트원거래번호', '아임포트거래번호', '포트원고유번호', '아임포트고유번호'],
  merchantUid: [
    'merchant_uid',
    'merchantuid',
    '주문번호',
    '상점주문번호',
    '가맹점주문번호',
    '고객사주문번호',
    '상점거래번호',
  ],
  applyNum: ['apply_num', 'applynum', '승인번호', '카드승인번호'],
  amount: ['amount', '금액', '거래금액', '결제금액', '승인금액', '매출금액', '정산대상금액'],
  fee: ['fee', '수수료', 'pg수수료', '수수료금액', '총수수료'],
  vat: ['vat', '부가세', '수수료부가세', '수수료vat', '부가가치세'],
  kind: ['kind', 'type', 'status', '구분', '거래구분', '상태', '거래상태', '승인구분'],
} as const;

type Place = Record<keyof typeof COLUMNS, number>;

/** Reads a file. Every line must name a payment and a whole sum, or nothing is read. */
export function readSettlementFile(text: string): ReadFile {
  const table = readCsv(text.replace(/^\uFEFF/, ''));
  const [heading, ...all] = table;
  const rows = all.filter((row) => !SUM.test(row.find((cell) => cell.trim() !== '') ?? ''));
  if (!heading || rows.length === 0) return { kind: 'unreadable', why: 'empty', line: 1 };
  if (rows.length > LINES_MAX) return { kind: 'unreadable', why: 'too-long', line: LINES_MAX + 2 };
  const place = placesIn(heading);
  if (place.impUid < 0 && place.merchantUid < 0 && place.applyNum < 0)
    return { kind: 'unreadable', why: 'no-name-column', line: 1 };
  if (place.amount < 0) return { kind: 'unreadable', why: 'no-amount-column', line: 1 };
  const lines: FileLine[] = [];
  for (const [index, row] of rows.entries()) {
    const line = readLine(row, place, index + 2);
    if (typeof line === 'string') return { kind: 'unreadable', why: line, line: index + 2 };
    lines.push(line);
  }
  return { kind: 'read', lines };
}

/** The last line of many files is no payment. */
const SUM = /^\s*(?:합\s*계|총\s*계|소\s*계|total|sum)/i;

function placesIn(heading: readonly string[]): Place {
  const names = heading.map((name) => name.replace(/[\s()]/g, '').toLowerCase());
  const entries = Object.entries(COLUMNS).map(([column, known]) => [
    column,
    names.findIndex((name) => (known as readonly string[]).includes(name)),
  ]);
  return Object.fromEntries(entries);
}

const GONE_BACK = /취소|환불|cancel|refund/i;

function readLine(row: readonly string[], place: Place, line: number): FileLine | Fault {
  const cell = (column: keyof Place): string =>
    (row[place[column]] ?? '').trim().replace(/^(?:="(.*)"|'(.*))$/, '$1$2');
  const sum = readWon(cell('amount'));
  if (sum === null) return 'bad-amount';
  const [fee, vat] = [cell('fee'), cell('vat')].map((text) => (text === '' ? 0 : readWon(text)));
  if (fee === null || vat === null || fee === undefined || vat === undefined) return 'bad-amount';
  const names = {
    impUid: cell('impUid') || null,
    merchantUid: cell('merchantUid') || null,
    applyNum: cell('applyNum') || null,
  };
  if (!names.impUid && !names.merchantUid && !names.applyNum) return 'no-name';
  const isBack = sum < 0 || GONE_BACK.test(cell('kind'));
  const sign = isBack ? -1 : 1;
  const hasFee = place.fee >= 0 && cell('fee') !== '';
  // PGs write the fee of a cancel with or without a minus: it goes the way the sum goes.
  return { line, ...names, amountKrw: sign * Math.abs(sum), feeKrw: hasFee ? sign * Math.abs(fee + vat) : null };
}

/** 1,000 · -1,000 · (1,000) · 1000원 · ₩1,000; null when it is no whole sum of won. */
function readWon(text: string): number | null {
  const [, open, minus, digits] = /^(\()?(-)?₩?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.0+)?\s*원?\)?$/.exec(text) ?? [];
  if (digits === undefined) return null;
  const won = Number(digits.replaceAll(',', ''));
  return won > 2_000_000_000 ? null : open || minus ? -won : won;
}

/** Lines of cells; quoted cells may hold commas, quotes and line ends. Empty lines are left out. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end = ''] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (row.some((cell) => cell.trim() !== '')) rows.push(row);
    row = [];
  }
  return rows;
}

/** Something of our books a line may be about. */
export type BookMove = {
  day: string;
  impUid: string;
  merchantUid: string | null;
  applyNum: string | null;
  amountKrw: number;
  feeKrw: number | null;
  vatKrw: number | null;
};

export type ComparedRow = {
  line: number | null;
  verdict: 'matched' | 'amount' | 'fee' | 'unknown' | 'missing';
  named: string;
  impUid: string | null;
  amountKrw: number | null;
  feeKrw: number | null;
  ourAmountKrw: number | null;
  /** With value added tax. */
  ourFeeKrw: number | null;
};

/**
 * Compares a file with our books: each line with one move, each move with one line. What has the same sum finds its own first, so that
 * a wrong line takes nothing from a right one. Moves of `days` that no line names are missing in it.
 */
export function compareFile(
  lines: readonly FileLine[],
  moves: readonly BookMove[],
  days: { from: string; to: string },
): ComparedRow[] {
  const books = new Books(moves);
  const exact = lines.map((line) => books.take(line, (move) => move.amountKrw === line.amountKrw));
  const rows = lines.map((line, index) => {
    const move = exact[index] ?? books.take(line, (one) => Math.sign(one.amountKrw) === Math.sign(line.amountKrw));
    return rowOf(line, move);
  });
  const missing = books.left().filter(({ day }) => day >= days.from && day <= days.to);
  return [...rows, ...missing.map(missingRow)];
}

class Books {
  private readonly byName = new Map<string, BookMove[]>();
  private readonly unnamed: Set<BookMove>;

  constructor(moves: readonly BookMove[]) {
    this.unnamed = new Set(moves);
    for (const move of moves)
      for (const name of namesOf(move)) this.byName.set(name, [...(this.byName.get(name) ?? []), move]);
  }

  take(line: FileLine, fits: (move: BookMove) => boolean): BookMove | null {
    for (const name of namesOf(line)) {
      const move = this.byName.get(name)?.find((one) => this.unnamed.has(one) && fits(one));
      if (!move) continue;
      this.unnamed.delete(move);
      return move;
    }
    return null;
  }

  left(): BookMove[] {
    return [...this.unnamed];
  }
}

const namesOf = ({
  impUid,
  merchantUid,
  applyNum,
}: Pick<FileLine, 'impUid' | 'merchantUid' | 'applyNum'>): string[] => [
  ...(impUid ? [`i ${impUid}`] : []),
  ...(merchantUid ? [`m ${merchantUid}`] : []),
  ...(applyNum ? [`a ${applyNum}`] : []),
];

function rowOf(line: FileLine, move: BookMove | null): ComparedRow {
  const named = line.impUid ?? line.merchantUid ?? line.applyNum ?? '';
  const said = { line: line.line, named, amountKrw: line.amountKrw, feeKrw: line.feeKrw };
  if (!move) return { ...said, verdict: 'unknown', impUid: null, ourAmountKrw: null, ourFeeKrw: null };
  const { feeKrw, vatKrw } = move;
  const ourFeeKrw = feeKrw === null ? null : feeKrw + (vatKrw ?? 0);
  const isFee = line.feeKrw === null || ourFeeKrw === null || line.feeKrw === ourFeeKrw || line.feeKrw === feeKrw;
  const verdict = move.amountKrw !== line.amountKrw ? 'amount' : isFee ? 'matched' : 'fee';
  return { ...said, verdict, impUid: move.impUid, ourAmountKrw: move.amountKrw, ourFeeKrw };
}

const missingRow = ({ impUid, amountKrw, feeKrw, vatKrw }: BookMove): ComparedRow => ({
  ...{ line: null, verdict: 'missing', named: impUid, impUid, amountKrw: null, feeKrw: null, ourAmountKrw: amountKrw },
  ourFeeKrw: feeKrw === null ? null : feeKrw + (vatKrw ?? 0),
});
