// The carriers a Korean shop sends with: what they are called, how their waybills look, where a parcel is followed, and the provider's
// name for each in an escrow delivery. (PortOne V1 docs: `logis.company`; the carriers' own tracking pages)

export type Carrier = {
  code: string;
  name: { ko: string; en: string };
  /** What people write for it in a spreadsheet, in small letters without spaces. */
  words: readonly string[];
  /** Digits of a waybill; null where anything goes. */
  waybill: RegExp | null;
  /** Where a parcel is followed, the waybill at its end; null where there is no such page. */
  tracking: string | null;
  /** The provider's name for it in an escrow delivery. */
  escrowCode: string;
};

export const carriers = [
  {
    code: 'cj',
    name: { ko: 'CJ대한통운', en: 'CJ Logistics' },
    words: ['cj대한통운', '대한통운', 'cj', '씨제이', 'cj택배'],
    waybill: /^\d{10}$|^\d{12}$/,
    tracking: 'https://trace.cjlogistics.com/next/tracking.html?wblNo=',
    escrowCode: 'CJGLS',
  },
  {
    code: 'hanjin',
    name: { ko: '한진택배', en: 'Hanjin' },
    words: ['한진', 'hanjin'],
    waybill: /^\d{10}$|^\d{12}$|^\d{14}$/,
    tracking: 'https://www.hanjin.com/kor/CMS/DeliveryMgr/WaybillResult.do?mCode=MN038&schLang=KR&wblnumText2=',
    escrowCode: 'HANJIN',
  },
  {
    code: 'lotte',
    name: { ko: '롯데택배', en: 'Lotte' },
    words: ['롯데', '현대택배', 'lotte'],
    waybill: /^\d{10}$|^\d{12,13}$/,
    tracking: 'https://www.lotteglogis.com/home/reservation/tracking/linkView?InvNo=',
    escrowCode: 'HYUNDAI',
  },
  {
    code: 'logen',
    name: { ko: '로젠택배', en: 'Logen' },
    words: ['로젠', 'logen'],
    waybill: /^\d{11}$/,
    tracking: 'https://www.ilogen.com/web/personal/trace/',
    escrowCode: 'KGB',
  },
  {
    code: 'epost',
    name: { ko: '우체국택배', en: 'Korea Post' },
    words: ['우체국', '우편', 'epost', '등기'],
    waybill: /^\d{13}$/,
    tracking: 'https://service.epost.go.kr/trace.RetrieveDomRigiTraceList.comm?displayHeader=N&sid1=',
    escrowCode: 'EPOST',
  },
  {
    code: 'daesin',
    name: { ko: '대신택배', en: 'Daesin' },
    words: ['대신', 'daesin'],
    waybill: /^\d{13}$/,
    tracking: 'https://www.ds3211.co.kr/freight/internalFreightSearch.ht?billno=',
    escrowCode: 'DAESIN',
  },
  {
    code: 'other',
    name: { ko: '기타', en: 'Other' },
    words: ['기타', 'other', 'etc'],
    waybill: null,
    tracking: null,
    escrowCode: 'ETC',
  },
] as const satisfies readonly Carrier[];

export const findCarrier = (code: string): Carrier | undefined => carriers.find((carrier) => carrier.code === code);

/** The carrier a word in a spreadsheet means: CJ대한통운, 우체국 택배, lotte. */
export function carrierOfWord(word: string): Carrier | undefined {
  const plain = word.toLowerCase().replace(/[\s()]/g, '');
  return plain === '' ? undefined : carriers.find(({ words }) => words.some((known) => plain.includes(known)));
}

/** The only carrier whose waybills look like this one; undefined when there are several or none. */
export function carrierOfWaybill(waybill: string): Carrier | undefined {
  const [only, another] = carriers.filter((carrier) => carrier.waybill?.test(waybill));
  return another ? undefined : only;
}

/** A waybill without the spaces and dashes people write into it; null when it cannot be one of this carrier's. */
export function readWaybill(carrier: Carrier, typed: string): string | null {
  const waybill = typed.replace(/[\s-]/g, '').toUpperCase();
  const looks = carrier.waybill ?? /^[0-9A-Z]{5,30}$/;
  return looks.test(waybill) ? waybill : null;
}

/** The page that follows a parcel; null where the carrier has none. */
export const trackingUrl = (carrierCode: string, waybill: string): string | null => {
  const tracking = findCarrier(carrierCode)?.tracking;
  return tracking ? `${tracking}${encodeURIComponent(waybill)}` : null;
};
