// Which PGs the shop can be paid through, and what each can do. Data, not code: a new channel is a new row.
// (PortOne V1 docs: pages of the PGs; "PG code", "pay_method" and window type tables)

export const payMethods = ['card', 'trans', 'vbank', 'phone', 'samsung'] as const;
export type PayMethod = (typeof payMethods)[number];

export type Channel = {
  /** The provider's code of today. */
  pg: string;
  /** The PG's name as Korean shoppers know it. */
  name: string;
  methods: readonly PayMethod[];
  /** What the window is asked for when it differs from our word. */
  methodOnWire?: Partial<Record<PayMethod, string>>;
  /** The PG ignores `pay_method`: the buyer chooses inside its window. */
  choosesInside?: true;
};

const channels: readonly Channel[] = [
  { pg: 'html5_inicis', name: 'KG이니시스', methods: ['card', 'trans', 'vbank', 'phone', 'samsung'] },
  {
    pg: 'nice_v2',
    name: '나이스페이먼츠',
    methods: ['card', 'trans', 'vbank', 'phone', 'samsung'],
    methodOnWire: { samsung: 'samsungpay' },
  },
  {
    pg: 'tosspayments',
    name: '토스페이먼츠',
    methods: ['card', 'trans', 'vbank', 'phone', 'samsung'],
    methodOnWire: { samsung: 'samsungpay' },
  },
  { pg: 'danal', name: '다날 휴대폰결제', methods: ['phone'] },
  { pg: 'danal_tpay', name: '다날', methods: ['card', 'trans'] },
  { pg: 'kakaopay', name: '카카오페이', methods: ['card'], choosesInside: true },
  { pg: 'payco', name: '페이코', methods: ['card', 'trans', 'vbank'], choosesInside: true },
  { pg: 'nice', name: '나이스페이먼츠 (구모듈)', methods: ['card', 'trans', 'vbank', 'phone'] },
  { pg: 'uplus', name: '토스페이먼츠 (구모듈)', methods: ['card', 'trans', 'vbank', 'phone', 'samsung'] },
];

/** Names that went out of use, and what stands in their place. (PortOne V1 docs: kakao closed in 2018-05, LGCNS) */
const successors: Readonly<Record<string, string>> = { kakao: 'kakaopay' };

/** The channel a PG code means today, if the shop can be paid through it by this method. */
export function findChannel(pg: string, method: PayMethod): Channel | null {
  const today = successors[pg] ?? pg;
  return channels.find((channel) => channel.pg === today && channel.methods.includes(method)) ?? null;
}

/** A way to pay that the checkout shows as one tile. */
export type OfferedChannel = {
  pg: string;
  payMethod: PayMethod;
  label: 'card' | 'trans' | 'vbank' | 'phone' | 'kakaopay';
};

/** What the checkout offers, in order. */
export const offeredChannels = (): readonly OfferedChannel[] => [
  { pg: 'html5_inicis', payMethod: 'card', label: 'card' },
  { pg: 'kakaopay', payMethod: 'card', label: 'kakaopay' },
  { pg: 'html5_inicis', payMethod: 'trans', label: 'trans' },
  { pg: 'html5_inicis', payMethod: 'vbank', label: 'vbank' },
  { pg: 'html5_inicis', payMethod: 'phone', label: 'phone' },
];
