-- CreateEnum
CREATE TYPE "CashReceiptPurpose" AS ENUM ('income', 'expense', 'unasked');

-- CreateEnum
CREATE TYPE "CashReceiptStatus" AS ENUM ('waiting', 'issued', 'refused', 'cancelled');

-- AlterTable
ALTER TABLE "Checkout" ADD COLUMN     "cashReceiptPurpose" "CashReceiptPurpose",
ADD COLUMN     "cashReceiptSealed" TEXT;

-- CreateTable
CREATE TABLE "CashReceipt" (
    "id" SERIAL NOT NULL,
    "orderId" INTEGER NOT NULL,
    "purpose" "CashReceiptPurpose" NOT NULL,
    "masked" TEXT NOT NULL,
    "status" "CashReceiptStatus" NOT NULL DEFAULT 'waiting',
    "amountKrw" INTEGER NOT NULL,
    "applyNum" TEXT,
    "receiptUrl" TEXT,
    "issuedAt" TIMESTAMPTZ(3),
    "refusal" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CashReceipt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CashReceipt_orderId_key" ON "CashReceipt"("orderId");

-- CreateIndex
CREATE INDEX "CashReceipt_status_id_idx" ON "CashReceipt"("status", "id" DESC);

-- AddForeignKey
ALTER TABLE "CashReceipt" ADD CONSTRAINT "CashReceipt_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's language has no words for.
ALTER TABLE "CashReceipt" ADD CONSTRAINT "CashReceipt_amountKrw_not_negative" CHECK ("amountKrw" >= 0);

-- What is sealed is found and forgotten.
CREATE INDEX "Checkout_sealed_idx" ON "Checkout"("createdAt") WHERE "cashReceiptSealed" IS NOT NULL;
