-- CreateEnum
CREATE TYPE "SubscriptionStatus" AS ENUM ('pending', 'active', 'paused', 'cancelled');

-- CreateEnum
CREATE TYPE "BillingKeyStatus" AS ENUM ('open', 'active', 'retired', 'deleted');

-- CreateEnum
CREATE TYPE "ChargeStatus" AS ENUM ('planned', 'paid', 'skipped', 'sold_out', 'failed', 'cancelled');

-- AlterTable
ALTER TABLE "Product" ADD COLUMN     "isAdultOnly" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "isSubscribable" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Payment" ADD COLUMN     "customerUid" TEXT;

-- CreateTable
CREATE TABLE "Subscription" (
    "id" UUID NOT NULL,
    "status" "SubscriptionStatus" NOT NULL DEFAULT 'pending',
    "skuId" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unitPriceKrw" INTEGER NOT NULL,
    "goodsKrw" INTEGER NOT NULL,
    "shippingKrw" INTEGER NOT NULL,
    "buyerName" TEXT NOT NULL,
    "buyerTel" TEXT NOT NULL,
    "buyerEmail" TEXT NOT NULL,
    "postcode" TEXT NOT NULL,
    "address1" TEXT NOT NULL,
    "address2" TEXT NOT NULL,
    "memo" TEXT NOT NULL,
    "consents" JSONB NOT NULL,
    "locale" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelledBy" TEXT,
    "cancelReason" TEXT,

    CONSTRAINT "Subscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BillingKey" (
    "id" UUID NOT NULL,
    "subscriptionId" UUID NOT NULL,
    "status" "BillingKeyStatus" NOT NULL DEFAULT 'open',
    "customerUid" TEXT NOT NULL,
    "merchantUid" TEXT NOT NULL,
    "impUid" TEXT,
    "pg" TEXT NOT NULL,
    "cardLabel" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "issuedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "BillingKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SubscriptionCharge" (
    "id" SERIAL NOT NULL,
    "subscriptionId" UUID NOT NULL,
    "period" INTEGER NOT NULL,
    "status" "ChargeStatus" NOT NULL DEFAULT 'planned',
    "checkoutId" UUID NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "nextTryAt" TIMESTAMPTZ(3),
    "declines" INTEGER NOT NULL DEFAULT 0,
    "askedAt" TIMESTAMPTZ(3),
    "failReason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SubscriptionCharge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgeCheck" (
    "id" UUID NOT NULL,
    "merchantUid" TEXT NOT NULL,
    "impUid" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "verifiedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AgeCheck_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Subscription_status_createdAt_idx" ON "Subscription"("status", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Subscription_skuId_idx" ON "Subscription"("skuId");

-- CreateIndex
CREATE UNIQUE INDEX "BillingKey_customerUid_key" ON "BillingKey"("customerUid");

-- CreateIndex
CREATE UNIQUE INDEX "BillingKey_merchantUid_key" ON "BillingKey"("merchantUid");

-- CreateIndex
CREATE UNIQUE INDEX "BillingKey_impUid_key" ON "BillingKey"("impUid");

-- CreateIndex
CREATE INDEX "BillingKey_subscriptionId_idx" ON "BillingKey"("subscriptionId");

-- CreateIndex
CREATE UNIQUE INDEX "SubscriptionCharge_checkoutId_key" ON "SubscriptionCharge"("checkoutId");

-- CreateIndex
CREATE INDEX "SubscriptionCharge_nextTryAt_idx" ON "SubscriptionCharge"("nextTryAt");

-- CreateIndex
CREATE UNIQUE INDEX "SubscriptionCharge_subscriptionId_period_key" ON "SubscriptionCharge"("subscriptionId", "period");

-- CreateIndex
CREATE UNIQUE INDEX "AgeCheck_merchantUid_key" ON "AgeCheck"("merchantUid");

-- CreateIndex
CREATE UNIQUE INDEX "AgeCheck_impUid_key" ON "AgeCheck"("impUid");

-- CreateIndex
CREATE INDEX "AgeCheck_expiresAt_idx" ON "AgeCheck"("expiresAt");

-- AddForeignKey
ALTER TABLE "Subscription" ADD CONSTRAINT "Subscription_skuId_fkey" FOREIGN KEY ("skuId") REFERENCES "Sku"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BillingKey" ADD CONSTRAINT "BillingKey_subscriptionId_fkey" FOREIGN KEY ("subscriptionId") REFERENCES "Subscription"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SubscriptionCharge" ADD CONSTRAINT "SubscriptionCharge_subscriptionId_fkey" FOREIGN KEY ("subscriptionId") REFERENCES "Subscription"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma's language has no words for.

ALTER TABLE "Subscription"
  ADD CONSTRAINT "Subscription_quantity" CHECK ("quantity" BETWEEN 1 AND 99),
  ADD CONSTRAINT "Subscription_sums" CHECK ("unitPriceKrw" > 0 AND "goodsKrw" = "unitPriceKrw" * "quantity" AND "shippingKrw" >= 0),
  ADD CONSTRAINT "Subscription_started" CHECK ("status" IN ('pending', 'cancelled') OR "startedAt" IS NOT NULL),
  ADD CONSTRAINT "Subscription_ended" CHECK (("status" = 'cancelled') = ("cancelledAt" IS NOT NULL));

ALTER TABLE "BillingKey"
  ADD CONSTRAINT "BillingKey_verified" CHECK ("status" <> 'active' OR ("impUid" IS NOT NULL AND "issuedAt" IS NOT NULL)),
  ADD CONSTRAINT "BillingKey_merchant_uid" CHECK ("merchantUid" ~ '^[A-Za-z0-9]{1,40}$');

-- One card is charged.
CREATE UNIQUE INDEX "BillingKey_one_active" ON "BillingKey" ("subscriptionId") WHERE "status" = 'active';

ALTER TABLE "SubscriptionCharge"
  ADD CONSTRAINT "SubscriptionCharge_period" CHECK ("period" >= 0),
  ADD CONSTRAINT "SubscriptionCharge_over" CHECK ("status" = 'planned' OR ("nextTryAt" IS NULL AND "askedAt" IS NULL));

-- One charge is planned at a time.
CREATE UNIQUE INDEX "SubscriptionCharge_one_planned" ON "SubscriptionCharge" ("subscriptionId") WHERE "status" = 'planned';
