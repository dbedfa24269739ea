// Mobile carriers of the payment window, and delivery companies of escrow registration (PortOne V1 docs: codes).
export const CARRIERS: ReadonlyMap<string, string> = new Map([
  ['SKT', 'SKT'],
  ['KTF', 'KT'],
  ['LGT', 'LG U+'],
  ['CJH', '헬로모바일'],
  ['KCT', 'KCT 알뜰폰'],
]);

const DELIVERY_COMPANIES = new Set(
  'HYUNDAI HANARO SAGAWA KGB YELLOWCAP DONGBU EPOST CJGLS HANJIN DAESIN ETC LOGEN KOREX REGISTPOST CHUNIL ILYANG CVSNET KDEXP HONAM HDEXP'.split(
    ' ',
  ),
);

/** Every unknown delivery company is filed as ETC (PortOne V1 docs: carrier codes). */
export const deliveryCompany = (code: string): string => (DELIVERY_COMPANIES.has(code) ? code : 'ETC');
