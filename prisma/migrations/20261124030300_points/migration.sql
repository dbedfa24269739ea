-- CreateEnum
CREATE TYPE "PointReason" AS ENUM ('earn', 'grant', 'reserve', 'release', 'retake', 'return', 'reverse', 'take', 'expire');

-- CreateTable
CREATE TABLE "PointMove" (
    "id" BIGSERIAL NOT NULL,
    "customerId" TEXT NOT NULL,
    "delta" INTEGER NOT NULL,
    "reason" "PointReason" NOT NULL,
    "checkoutId" UUID,
    "refundId" INTEGER,
    "operatorId" TEXT,
    "note" TEXT,
    "expiresAt" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PointMove_pkey" PRIMARY KEY ("id")
);

-- AlterTable
ALTER TABLE "Customer" ADD COLUMN     "pointsKrw" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Checkout" ADD COLUMN     "pointsKrw" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "CheckoutLine" ADD COLUMN     "pointsKrw" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "RefundLine" ADD COLUMN     "pointsKrw" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "PriceRules" ADD COLUMN     "earnPermille" INTEGER NOT NULL DEFAULT 10,
ADD COLUMN     "pointsMinKrw" INTEGER NOT NULL DEFAULT 1000,
ADD COLUMN     "pointsMaxPercent" INTEGER NOT NULL DEFAULT 50;

-- CreateIndex
CREATE INDEX "PointMove_customerId_id_idx" ON "PointMove"("customerId", "id" DESC);

-- CreateIndex
CREATE INDEX "PointMove_checkoutId_idx" ON "PointMove"("checkoutId");

-- CreateIndex
CREATE INDEX "PointMove_expiresAt_idx" ON "PointMove"("expiresAt");

-- AddForeignKey
ALTER TABLE "PointMove" ADD CONSTRAINT "PointMove_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PointMove" ADD CONSTRAINT "PointMove_checkoutId_fkey" FOREIGN KEY ("checkoutId") REFERENCES "Checkout"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PointMove" ADD CONSTRAINT "PointMove_refundId_fkey" FOREIGN KEY ("refundId") REFERENCES "Refund"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PointMove" ADD CONSTRAINT "PointMove_operatorId_fkey" FOREIGN KEY ("operatorId") REFERENCES "Operator"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Customer"
  ADD CONSTRAINT "Customer_points_never_negative" CHECK ("pointsKrw" >= 0);
ALTER TABLE "PointMove"
  ADD CONSTRAINT "PointMove_moves" CHECK ("delta" <> 0 AND ("delta" > 0) = ("reason" IN ('earn', 'grant', 'release', 'return'))),
  ADD CONSTRAINT "PointMove_lasts" CHECK (("expiresAt" IS NOT NULL) = ("reason" IN ('earn', 'grant', 'return'))),
  ADD CONSTRAINT "PointMove_by_somebody" CHECK (("reason" IN ('grant', 'take')) = ("operatorId" IS NOT NULL AND "note" IS NOT NULL));
-- Leaving the shop deletes the account and its points with it; nothing else takes a move away.
CREATE TRIGGER "PointMove_kept" BEFORE UPDATE ON "PointMove" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE UNIQUE INDEX "PointMove_earned_once" ON "PointMove"("checkoutId") WHERE "reason" = 'earn';
CREATE UNIQUE INDEX "PointMove_returned_once" ON "PointMove"("refundId") WHERE "reason" = 'return';

ALTER TABLE "PriceRules" ADD CONSTRAINT "PriceRules_points" CHECK ("earnPermille" BETWEEN 0 AND 200 AND "pointsMinKrw" >= 0 AND "pointsMaxPercent" BETWEEN 1 AND 90);
ALTER TABLE "Checkout" DROP CONSTRAINT "Checkout_adds_up",
  ADD CONSTRAINT "Checkout_adds_up" CHECK ("goodsKrw" >= 0 AND "shippingKrw" >= 0 AND "surchargeKrw" >= 0
    AND "couponKrw" >= 0 AND "pointsKrw" >= 0 AND "couponKrw" + "pointsKrw" <= "goodsKrw" AND ("couponKrw" = 0 OR "couponId" IS NOT NULL)
    AND "totalKrw" = "goodsKrw" + "shippingKrw" + "surchargeKrw" - "couponKrw" - "pointsKrw");
ALTER TABLE "CheckoutLine" DROP CONSTRAINT "CheckoutLine_coupon",
  ADD CONSTRAINT "CheckoutLine_discounts" CHECK ("couponKrw" >= 0 AND "pointsKrw" >= 0 AND "couponKrw" + "pointsKrw" <= "unitPriceKrw" * "quantity");
ALTER TABLE "RefundLine" ADD CONSTRAINT "RefundLine_points" CHECK ("pointsKrw" >= 0);
