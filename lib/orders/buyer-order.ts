// An order as its buyer may see it. Never without the token of its checkout.

import { now } from '../clock';
import { db } from '../db';
import type { Money } from '../domain/money';
import { reachedAt } from '../domain/order-stage';
import { shelfState } from '../domain/shelf-state';
import { withdrawalEnd } from '../domain/withdrawal';
import type { OrderStatus } from '../generated/prisma/enums';
import { channelOf, type Wallet } from '../iamport/channels';
import { opens } from '../payment/access';
import { type BuyerParcel, toBuyerParcel, withParcel } from './buyer-parcels';
import { type BuyerParked, listParkedMoney } from './buyer-parked';
import { type BuyerReceipt, toBuyerReceipt } from './buyer-receipt';
import { type BuyerRefund, forBuyerRefund, toBuyerRefund } from './buyer-refunds';

export type BuyerOrder = {
  number: string;
  checkoutId: string;
  status: OrderStatus;
  createdAt: Date;
  lines: BuyerLine[];
  goodsKrw: number;
  shippingKrw: number;
  surchargeKrw: number;
  couponKrw: number;
  pointsKrw: number;
  totalKrw: number;
  taxFreeKrw: number;
  vatKrw: number;
  refundedKrw: number;
  buyer: { name: string; tel: string; email: string };
  shipping: { postcode: string; address1: string; address2: string; memo: string };
  payment: BuyerPayment;
  /** Where to transfer to; null unless the order is paid into a virtual account. */
  account: DepositAccount | null;
  /** Whether the buyer is asked for the account their money goes back to, and has given it. */
  refundAccount: 'not-asked' | 'asked' | 'given';
  /** Of this order and of payments of its checkout that had to be sent back, newest first; nothing of what was called off. */
  refunds: BuyerRefund[];
  /** Money of its checkout that an operator decides about. */
  parked: BuyerParked[];
  /** A payment beside the order's own may be on its way: the buyer must not pay again meanwhile. */
  isConfirming: boolean;
  cashReceipt: BuyerReceipt | null;
  parcels: BuyerParcel[];
  /** When it reached the stages behind it. */
  reachedAt: ReadonlyMap<OrderStatus, Date>;
  /** When it is confirmed by itself; null unless it is with a buyer who claims nothing. */
  confirmsItselfAt: Date | null;
};

export type BuyerLine = {
  sku: string;
  name: string;
  option: string;
  unitPriceKrw: number;
  quantity: number;
  isTaxFree: boolean;
  /** The product's word in addresses while it is sold. */
  slug: string | null;
  picture: string | null;
};

export type BuyerPayment = {
  payMethod: string;
  /** Card company, bank or carrier. */
  label: string | null;
  paidAt: Date | null;
  applyNum: string | null;
  receiptUrl: string | null;
  /** The easy pay it went through, where it has a name of its own. */
  wallet: Wallet | null;
  /** What was charged in foreign money, and hundredths of a won for one dollar; null for won. */
  foreign: { charge: Money; rate: number } | null;
};

export type DepositAccount = { bank: string; number: string; holder: string | null; dueAt: Date | null };

const withAll = {
  payment: { include: { refundAccount: { select: { sealed: true } } } },
  cashReceipt: true,
  moves: { orderBy: { id: 'asc' } },
  claims: { where: { endedAt: null }, select: { id: true } },
  shipments: {
    where: { takenBackAt: null },
    orderBy: { id: 'asc' },
    include: withParcel,
  },
  checkout: {
    include: {
      payments: { include: { refunds: { include: forBuyerRefund } } },
      lines: {
        orderBy: { position: 'asc' },
        include: {
          sku: {
            select: {
              code: true,
              product: {
                select: {
                  slug: true,
                  publishedAt: true,
                  publishUntil: true,
                  pictures: { select: { src: true }, orderBy: { position: 'asc' }, take: 1 },
                },
              },
            },
          },
        },
      },
    },
  },
} as const;

const readOrder = (number: string) =>
  db.order.findUnique({ where: { number }, relationLoadStrategy: 'join', include: withAll });

type OrderRow = NonNullable<Awaited<ReturnType<typeof readOrder>>>;

/** The order a token opens; null when there is none or the token is another's. */
export async function getBuyerOrder(number: string, token: string): Promise<BuyerOrder | null> {
  const row = isOrderNumber(number) ? await readOrder(number) : null;
  if (!row || !opens(token, row.checkoutId)) return null;
  const { goodsKrw, shippingKrw, surchargeKrw, couponKrw, pointsKrw, taxFreeKrw, vatKrw } = row.checkout;
  return {
    number: row.number,
    checkoutId: row.checkoutId,
    status: row.status,
    createdAt: row.createdAt,
    lines: row.checkout.lines.map(lineOf),
    goodsKrw,
    shippingKrw,
    surchargeKrw,
    couponKrw,
    pointsKrw,
    totalKrw: row.totalKrw,
    taxFreeKrw,
    vatKrw,
    refundedKrw: row.refundedKrw,
    buyer: { name: row.buyerName, tel: row.buyerTel, email: row.buyerEmail },
    shipping: { postcode: row.postcode, address1: row.address1, address2: row.address2, memo: row.memo },
    payment: paymentOf(row.payment),
    account: accountOf(row.payment),
    refundAccount: accountStateOf(row.payment),
    refunds: row.checkout.payments
      .flatMap(({ refunds }) => refunds.map(toBuyerRefund))
      .filter(({ state }) => state !== 'ended')
      .sort((a, b) => b.id - a.id),
    parked: await listParkedMoney(row.checkoutId),
    isConfirming: row.checkout.payments.some(({ unknownSince, id }) => unknownSince !== null && id !== row.paymentId),
    cashReceipt: row.cashReceipt && toBuyerReceipt(row.cashReceipt),
    parcels: row.shipments.map(toBuyerParcel),
    reachedAt: reachedAt([...(row.paidAt ? [{ to: 'paid' as const, at: row.paidAt }] : []), ...row.moves]),
    confirmsItselfAt:
      row.status === 'delivered' && row.deliveredAt && row.claims.length === 0 ? withdrawalEnd(row.deliveredAt) : null,
  };
}

/** Seoul's day and seven letters; anything else is not worth a query. */
export const isOrderNumber = (value: string): boolean => /^\d{8}-[0-9A-Z]{7}$/.test(value);

type LineRow = OrderRow['checkout']['lines'][number];

function lineOf({ sku, productName, optionLabel, unitPriceKrw, quantity, isTaxFree }: LineRow): BuyerLine {
  const { product } = sku;
  // Goods that come or went have a page, too, that says so.
  const isShown = shelfState(product, now()) !== 'hidden';
  return {
    sku: sku.code,
    name: productName,
    option: optionLabel,
    unitPriceKrw,
    quantity,
    isTaxFree,
    slug: isShown ? product.slug : null,
    picture: isShown ? (product.pictures[0]?.src ?? null) : null,
  };
}

function paymentOf(payment: OrderRow['payment']): BuyerPayment {
  const { payMethod, methodLabel, paidAt, applyNum, receiptUrl, currency, amountMinor, hundredthsKrwPerUsd } = payment;
  return {
    payMethod,
    label: methodLabel,
    paidAt,
    applyNum,
    receiptUrl,
    wallet: channelOf(payment.pg)?.wallet ?? null,
    foreign:
      hundredthsKrwPerUsd === null ? null : { charge: { minor: amountMinor, currency }, rate: hundredthsKrwPerUsd },
  };
}

const accountStateOf = ({ refundAccount }: OrderRow['payment']): BuyerOrder['refundAccount'] =>
  refundAccount === null ? 'not-asked' : refundAccount.sealed === null ? 'asked' : 'given';

const accountOf = ({ vbankName, vbankNum, vbankHolder, vbankDueAt }: OrderRow['payment']): DepositAccount | null =>
  vbankNum === null ? null : { bank: vbankName ?? '', number: vbankNum, holder: vbankHolder, dueAt: vbankDueAt };
