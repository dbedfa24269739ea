-- CreateEnum
CREATE TYPE "ApprovalStatus" AS ENUM ('waiting', 'approved', 'declined', 'outdated');

-- CreateTable
CREATE TABLE "RefundApproval" (
    "id" SERIAL NOT NULL,
    "orderId" INTEGER NOT NULL,
    "status" "ApprovalStatus" NOT NULL DEFAULT 'waiting',
    "amountKrw" INTEGER NOT NULL,
    "wish" JSONB NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "returnStock" BOOLEAN NOT NULL,
    "requestedById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "note" TEXT,
    "refundId" INTEGER,

    CONSTRAINT "RefundApproval_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "RefundApproval_refundId_key" ON "RefundApproval"("refundId");

-- CreateIndex
CREATE INDEX "RefundApproval_orderId_idx" ON "RefundApproval"("orderId");

-- One refund of an order waits at a time.
CREATE UNIQUE INDEX "RefundApproval_one_waiting" ON "RefundApproval"("orderId") WHERE "status" = 'waiting';

-- Nobody approves what they asked for, and a refund is behind every approval.
ALTER TABLE "RefundApproval" ADD CONSTRAINT "RefundApproval_two_people"
  CHECK ("status" <> 'approved' OR ("decidedById" IS NOT NULL AND "decidedById" <> "requestedById" AND "refundId" IS NOT NULL));
ALTER TABLE "RefundApproval" ADD CONSTRAINT "RefundApproval_decided" CHECK (("status" = 'waiting') = ("decidedAt" IS NULL));

-- AddForeignKey
ALTER TABLE "RefundApproval" ADD CONSTRAINT "RefundApproval_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RefundApproval" ADD CONSTRAINT "RefundApproval_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "Operator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RefundApproval" ADD CONSTRAINT "RefundApproval_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Operator"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RefundApproval" ADD CONSTRAINT "RefundApproval_refundId_fkey" FOREIGN KEY ("refundId") REFERENCES "Refund"("id") ON DELETE SET NULL ON UPDATE CASCADE;
