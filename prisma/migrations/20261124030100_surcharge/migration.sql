-- AlterTable
ALTER TABLE "Checkout" ADD COLUMN     "surchargeKrw" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "PriceRules" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "jejuKrw" INTEGER NOT NULL DEFAULT 3000,
    "islandKrw" INTEGER NOT NULL DEFAULT 5000,

    CONSTRAINT "PriceRules_pkey" PRIMARY KEY ("id")
);

-- There is one row, and it is always there.
ALTER TABLE "PriceRules" ADD CONSTRAINT "PriceRules_only_one" CHECK (id = 1),
  ADD CONSTRAINT "PriceRules_not_negative" CHECK ("jejuKrw" >= 0 AND "islandKrw" >= 0);
INSERT INTO "PriceRules" DEFAULT VALUES;

ALTER TABLE "Checkout" DROP CONSTRAINT "Checkout_adds_up",
  ADD CONSTRAINT "Checkout_adds_up" CHECK ("goodsKrw" >= 0 AND "shippingKrw" >= 0 AND "surchargeKrw" >= 0
    AND "totalKrw" = "goodsKrw" + "shippingKrw" + "surchargeKrw");
