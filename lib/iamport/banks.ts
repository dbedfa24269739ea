// Banks by their standard code, and what each PG calls them in a refund. (PortOne V1 docs: bank codes; cancel, `refund_bank`)

import type { BankCodes } from './channels';

/** Standard code → name as people know it. */
const names = {
  '004': 'KB국민은행',
  '088': '신한은행',
  '020': '우리은행',
  '081': '하나은행',
  '011': 'NH농협은행',
  '003': 'IBK기업은행',
  '090': '카카오뱅크',
  '092': '토스뱅크',
  '089': '케이뱅크',
  '045': '새마을금고',
  '071': '우체국',
  '048': '신협',
  '023': 'SC제일은행',
  '027': '한국씨티은행',
  '002': '산업은행',
  '007': '수협은행',
  '012': '지역농축협',
  '031': '대구은행',
  '032': '부산은행',
  '034': '광주은행',
  '037': '전북은행',
  '039': '경남은행',
} as const;

export type BankCode = keyof typeof names;

/** Banks an account can be at, the largest first. */
export const banks: readonly { code: BankCode; name: string }[] = Object.entries(names).map(([code, name]) => ({
  code: code as BankCode,
  name,
}));

export const isBankCode = (value: string): value is BankCode => Object.hasOwn(names, value);

export const bankName = (code: BankCode): string => names[code];

/** What a PG calls a bank; null when it cannot send money there. */
export function bankCodeAt(system: BankCodes, code: BankCode): string | null {
  switch (system) {
    case 'standard':
      return code;
    case 'inicis':
      return code.slice(1);
  }
}
