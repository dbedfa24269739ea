-- AlterEnum
ALTER TYPE "ReconciliationKind" ADD VALUE 'open';

-- AlterTable
ALTER TABLE "CashReceipt" ADD COLUMN     "taxFreeKrw" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Refund" ADD COLUMN     "accountSealed" TEXT,
ALTER COLUMN "paymentId" DROP NOT NULL;

-- What Prisma's language has no words for.

ALTER TABLE "CashReceipt" ADD CONSTRAINT "CashReceipt_tax_free_within" CHECK ("taxFreeKrw" BETWEEN 0 AND "amountKrw");

-- Money without an attempt of ours is given back by an operator alone, and belongs to no order.
ALTER TABLE "Refund"
  ADD CONSTRAINT "Refund_of_lost_money" CHECK ("paymentId" IS NOT NULL OR ("orderId" IS NULL AND "source" IN ('operator', 'console'))),
  ADD CONSTRAINT "Refund_account_until_final" CHECK ("accountSealed" IS NULL OR ("paymentId" IS NULL AND "status" <> 'done'));
