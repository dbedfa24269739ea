// The cash receipt of an order as its buyer may see it.

import type { CashReceipt } from '../generated/prisma/client';

export type BuyerReceipt = Pick<
  CashReceipt,
  'purpose' | 'masked' | 'status' | 'amountKrw' | 'taxFreeKrw' | 'applyNum' | 'receiptUrl' | 'issuedAt'
>;

export const toBuyerReceipt = (receipt: CashReceipt): BuyerReceipt => {
  const { purpose, masked, status, amountKrw, taxFreeKrw, applyNum, receiptUrl, issuedAt } = receipt;
  return { purpose, masked, status, amountKrw, taxFreeKrw, applyNum, receiptUrl, issuedAt };
};
