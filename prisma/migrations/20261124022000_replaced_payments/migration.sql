-- AlterEnum
ALTER TYPE "PaymentStatus" ADD VALUE 'withdrawn' AFTER 'awaiting_deposit';

-- AlterTable
ALTER TABLE "Payment" ADD COLUMN     "isForOrder" BOOLEAN NOT NULL DEFAULT false;
