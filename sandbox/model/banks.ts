// Banks by their standard code, and the codes a PG wants in `refund_bank` (PortOne V1 docs: bank codes).

export type Bank = { code: string; name: string; inicis: string | null; kcp: string | null; daou: string | null };

const bank = (code: string, name: string, daou: string | null = null): Bank => ({
  code,
  name,
  inicis: code.slice(1),
  kcp: `BK${code.slice(1)}`,
  daou,
});

const ROWS: readonly Bank[] = [
  bank('002', '산업은행'),
  bank('003', '기업은행', '03'),
  bank('004', 'KB국민은행', '04'),
  bank('007', '수협은행'),
  bank('011', 'NH농협은행', '08'),
  bank('012', '지역농축협'),
  bank('020', '우리은행', '09'),
  bank('023', 'SC제일은행', '11'),
  bank('027', '한국씨티은행'),
  bank('031', '대구은행'),
  bank('032', '부산은행', '15'),
  bank('034', '광주은행'),
  bank('037', '전북은행'),
  bank('039', '경남은행'),
  bank('045', '새마을금고'),
  bank('048', '신협'),
  bank('071', '우체국', '31'),
  bank('081', '하나은행', '12'),
  bank('088', '신한은행', '10'),
  bank('089', '케이뱅크'),
  bank('090', '카카오뱅크'),
  bank('092', '토스뱅크'),
];

export const BANKS: ReadonlyMap<string, Bank> = new Map(ROWS.map((row) => [row.code, row]));

/** Banks a virtual account can be opened at. */
export const VBANK_CODES = [
  '004',
  '088',
  '020',
  '081',
  '011',
  '003',
  '071',
  '032',
  '031',
  '034',
  '023',
  '007',
] as const;

export const bankName = (code: string): string => BANKS.get(code)?.name ?? `은행(${code})`;

/** The standard code behind a PG's own `refund_bank` code; null = that PG does not know the code. */
export const bankOfRefundCode = (pg: string, code: string): string | null => {
  const own = (row: Bank): string | null =>
    pg === 'kcp' ? row.kcp : pg === 'html5_inicis' ? row.inicis : pg === 'daou' ? row.daou : row.code;
  return ROWS.find((row) => own(row) === code)?.code ?? null;
};
