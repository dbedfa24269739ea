// Who sells, as the law wants it on every page. (전자상거래법 제10조, 제13조)

import { getEnv } from './env';
import { readSettings, type Settings } from './settings/read-settings';

export type Seller = {
  name: string;
  representative: string;
  address: string;
  postcode: string;
  tel: string;
  email: string;
  businessNumber: string;
  mailOrderNumber: string;
  /** Whose machines the shop runs on; empty where that is not said. */
  host: string;
  privacyOfficer: string;
  /** Nobody real: the pages say so. */
  isDemo: boolean;
};

/** Nobody. */
export const DEMO_SELLER: Seller = {
  name: '가게 데모',
  representative: '데모 (실제 판매자 아님)',
  address: '서울특별시 가게구 데모로 1 (실재하지 않는 주소)',
  postcode: '00000',
  tel: '070-0000-0000',
  email: 'hello@gagae.example',
  businessNumber: '000-00-00000',
  mailOrderNumber: '제0000-데모-0000호',
  host: '',
  privacyOfficer: '데모 (실제 판매자 아님)',
  isDemo: true,
};

/** The seller as they are set now. */
export const getSeller = async (): Promise<Seller> => sellerOf(await readSettings());

/** The seller of the settings; in demo mode whatever is missing there is the demo's, and `isDemo` says that it is one. */
export function sellerOf(env: Settings): Seller {
  return {
    name: env.SELLER_NAME || DEMO_SELLER.name,
    representative: env.SELLER_REPRESENTATIVE || DEMO_SELLER.representative,
    address: env.SELLER_ADDRESS || DEMO_SELLER.address,
    postcode: env.SELLER_POSTCODE || DEMO_SELLER.postcode,
    tel: env.SELLER_TEL || DEMO_SELLER.tel,
    email: env.SELLER_EMAIL || DEMO_SELLER.email,
    businessNumber: env.SELLER_BUSINESS_NUMBER || DEMO_SELLER.businessNumber,
    mailOrderNumber: env.SELLER_MAIL_ORDER_NUMBER || DEMO_SELLER.mailOrderNumber,
    host: env.SELLER_HOST,
    // Whoever speaks for the shop answers for it, unless it names somebody.
    privacyOfficer: env.SELLER_PRIVACY_OFFICER || env.SELLER_REPRESENTATIVE || DEMO_SELLER.privacyOfficer,
    isDemo: getEnv().SHOP_MODE === 'demo',
  };
}
