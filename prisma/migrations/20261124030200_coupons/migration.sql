-- CreateEnum
CREATE TYPE "CouponKind" AS ENUM ('percent', 'fixed');

-- CreateEnum
CREATE TYPE "HoldReason" AS ENUM ('reserve', 'release', 'retake', 'return');

-- CreateTable
CREATE TABLE "Coupon" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "CouponKind" NOT NULL,
    "value" INTEGER NOT NULL,
    "capKrw" INTEGER,
    "minimumKrw" INTEGER NOT NULL DEFAULT 0,
    "validFrom" TIMESTAMPTZ(3) NOT NULL,
    "validUntil" TIMESTAMPTZ(3) NOT NULL,
    "usesMax" INTEGER,
    "usesPerPerson" INTEGER NOT NULL DEFAULT 1,
    "isIssued" BOOLEAN NOT NULL DEFAULT false,
    "uses" INTEGER NOT NULL DEFAULT 0,
    "endedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Coupon_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CouponHolder" (
    "couponId" INTEGER NOT NULL,
    "person" TEXT NOT NULL,
    "uses" INTEGER NOT NULL DEFAULT 0,
    "usesMax" INTEGER NOT NULL,
    "issuedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CouponHolder_pkey" PRIMARY KEY ("couponId","person")
);

-- CreateTable
CREATE TABLE "CouponMove" (
    "id" BIGSERIAL NOT NULL,
    "couponId" INTEGER NOT NULL,
    "person" TEXT NOT NULL,
    "checkoutId" UUID NOT NULL,
    "delta" INTEGER NOT NULL,
    "reason" "HoldReason" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CouponMove_pkey" PRIMARY KEY ("id")
);

-- AlterTable
ALTER TABLE "Checkout" ADD COLUMN     "couponId" INTEGER,
ADD COLUMN     "couponKrw" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "CheckoutLine" ADD COLUMN     "couponKrw" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE UNIQUE INDEX "Coupon_code_key" ON "Coupon"("code");

-- CreateIndex
CREATE INDEX "CouponHolder_person_idx" ON "CouponHolder"("person");

-- CreateIndex
CREATE INDEX "CouponMove_couponId_idx" ON "CouponMove"("couponId");

-- CreateIndex
CREATE INDEX "CouponMove_checkoutId_idx" ON "CouponMove"("checkoutId");

-- AddForeignKey
ALTER TABLE "CouponHolder" ADD CONSTRAINT "CouponHolder_couponId_fkey" FOREIGN KEY ("couponId") REFERENCES "Coupon"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CouponMove" ADD CONSTRAINT "CouponMove_couponId_person_fkey" FOREIGN KEY ("couponId", "person") REFERENCES "CouponHolder"("couponId", "person") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CouponMove" ADD CONSTRAINT "CouponMove_checkoutId_fkey" FOREIGN KEY ("checkoutId") REFERENCES "Checkout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Checkout" ADD CONSTRAINT "Checkout_couponId_fkey" FOREIGN KEY ("couponId") REFERENCES "Coupon"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Coupon"
  ADD CONSTRAINT "Coupon_code" CHECK ("code" ~ '^[A-Z0-9]{4,20}$'),
  ADD CONSTRAINT "Coupon_worth" CHECK ("value" > 0 AND ("kind" = 'fixed' OR "value" <= 100) AND ("kind" = 'percent' OR "capKrw" IS NULL) AND "capKrw" > 0),
  ADD CONSTRAINT "Coupon_limits" CHECK ("minimumKrw" >= 0 AND "usesMax" > 0 AND "usesPerPerson" > 0 AND "validFrom" < "validUntil"),
  ADD CONSTRAINT "Coupon_never_overspent" CHECK ("uses" BETWEEN 0 AND coalesce("usesMax", "uses"));
ALTER TABLE "CouponHolder"
  ADD CONSTRAINT "CouponHolder_never_overspent" CHECK ("uses" BETWEEN 0 AND "usesMax");
ALTER TABLE "CouponMove"
  ADD CONSTRAINT "CouponMove_moves" CHECK ("delta" IN (-1, 1) AND ("delta" = 1) = ("reason" IN ('reserve', 'retake')));
CREATE TRIGGER "CouponMove_append_only" BEFORE UPDATE OR DELETE ON "CouponMove" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

ALTER TABLE "Checkout" DROP CONSTRAINT "Checkout_adds_up",
  ADD CONSTRAINT "Checkout_adds_up" CHECK ("goodsKrw" >= 0 AND "shippingKrw" >= 0 AND "surchargeKrw" >= 0
    AND "couponKrw" BETWEEN 0 AND "goodsKrw" AND ("couponKrw" = 0 OR "couponId" IS NOT NULL)
    AND "totalKrw" = "goodsKrw" + "shippingKrw" + "surchargeKrw" - "couponKrw");
ALTER TABLE "CheckoutLine"
  ADD CONSTRAINT "CheckoutLine_coupon" CHECK ("couponKrw" BETWEEN 0 AND "unitPriceKrw" * "quantity");
