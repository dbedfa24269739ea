// Who sells, as the law wants it on every page. (전자상거래법 제10조, 제13조)

import { getEnv } from './env';

export type Seller = {
  name: string;
  representative: string;
  address: string;
  postcode: string;
  tel: string;
  email: string;
  businessNumber: string;
  mailOrderNumber: string;
  /** Nobody real: the pages say so. */
  isDemo: boolean;
};

const DEMO: Seller = {
  name: '가게 데모',
  representative: '데모 (실제 판매자 아님)',
  address: '서울특별시 가게구 데모로 1 (실재하지 않는 주소)',
  postcode: '00000',
  tel: '070-0000-0000',
  email: 'hello@gagae.example',
  businessNumber: '000-00-00000',
  mailOrderNumber: '제0000-데모-0000호',
  isDemo: true,
};

/** The seller of the settings; in demo mode whatever is missing there is the demo's, and `isDemo` says that it is one. */
export function getSeller(): Seller {
  const env = getEnv();
  return {
    name: env.SELLER_NAME || DEMO.name,
    representative: env.SELLER_REPRESENTATIVE || DEMO.representative,
    address: env.SELLER_ADDRESS || DEMO.address,
    postcode: env.SELLER_POSTCODE || DEMO.postcode,
    tel: env.SELLER_TEL || DEMO.tel,
    email: env.SELLER_EMAIL || DEMO.email,
    businessNumber: env.SELLER_BUSINESS_NUMBER || DEMO.businessNumber,
    mailOrderNumber: env.SELLER_MAIL_ORDER_NUMBER || DEMO.mailOrderNumber,
    isDemo: env.SHOP_MODE === 'demo',
  };
}
