// 상품정보제공고시: what the law wants said about goods of each kind before they are offered. The names are the notice's own and stay
// Korean in every language.

const ASSURANCE = ['품질보증기준', 'A/S 책임자와 전화번호'] as const;

const NEEDED = {
  other: ['품명 및 모델명', '제조국', '제조자', ...ASSURANCE],
  clothing: ['제품 소재', '색상', '치수', '제조자', '제조국', '세탁방법 및 취급시 주의사항', '제조연월', ...ASSURANCE],
  bedding: ['제품 소재', '색상', '치수', '제품구성', '제조자', '제조국', '세탁방법 및 취급시 주의사항', ...ASSURANCE],
  kitchenware: ['품명 및 모델명', '재질', '구성품', '크기', '제조자', '제조국', ...ASSURANCE],
  cosmetics: [
    '용량 또는 중량',
    '사용기한',
    '사용방법',
    '제조업자',
    '제조국',
    '전성분',
    '사용할 때의 주의사항',
    ...ASSURANCE,
  ],
  food: [
    '제품명',
    '식품의 유형',
    '생산자',
    '소비기한',
    '포장단위별 내용물의 용량',
    '원재료명 및 함량',
    '소비자상담 전화번호',
  ],
} as const;

export type NoticeKind = keyof typeof NEEDED;

export const noticeKinds = Object.keys(NEEDED) as NoticeKind[];

export const isNoticeKind = (value: unknown): value is NoticeKind => noticeKinds.some((kind) => kind === value);

/** What must be said about goods of this kind, in the notice's order. */
export const noticeOf = (kind: NoticeKind): readonly string[] => NEEDED[kind];

/** What is still missing before such goods may be offered. */
export function missingFacts(kind: NoticeKind, facts: readonly { name: string; value: string }[]): string[] {
  const said = new Set(facts.filter(({ value }) => value.trim() !== '').map(({ name }) => name));
  return noticeOf(kind).filter((name) => !said.has(name));
}
