-- CreateEnum
CREATE TYPE "ClaimKind" AS ENUM ('return', 'exchange');

-- CreateEnum
CREATE TYPE "ClaimReason" AS ENUM ('change_of_mind', 'defective', 'wrong_item', 'not_as_described');

-- CreateEnum
CREATE TYPE "ClaimFault" AS ENUM ('buyer', 'shop');

-- CreateEnum
CREATE TYPE "ClaimState" AS ENUM ('requested', 'approved', 'collecting', 'received', 'inspected', 'completed', 'refused', 'withdrawn');

-- CreateEnum
CREATE TYPE "ClaimActor" AS ENUM ('buyer', 'operator');

-- AlterEnum
ALTER TYPE "StockReason" ADD VALUE 'exchange';

-- AlterTable
ALTER TABLE "StockMove" ADD COLUMN     "claimId" INTEGER;

-- CreateTable
CREATE TABLE "Claim" (
    "id" SERIAL NOT NULL,
    "orderId" INTEGER NOT NULL,
    "kind" "ClaimKind" NOT NULL,
    "state" "ClaimState" NOT NULL DEFAULT 'requested',
    "reason" "ClaimReason" NOT NULL,
    "note" TEXT NOT NULL,
    "postageKrw" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "advice" TEXT,
    "refusal" TEXT,
    "pickupCarrier" TEXT,
    "pickupWaybill" TEXT,
    "receivedAt" TIMESTAMPTZ(3),
    "fault" "ClaimFault",
    "inspection" TEXT,
    "returnStock" BOOLEAN NOT NULL DEFAULT false,
    "refundId" INTEGER,
    "sentCarrier" TEXT,
    "sentWaybill" TEXT,
    "sentAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimLine" (
    "claimId" INTEGER NOT NULL,
    "checkoutLineId" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,
    "exchangeSkuId" INTEGER,

    CONSTRAINT "ClaimLine_pkey" PRIMARY KEY ("claimId","checkoutLineId")
);

-- CreateTable
CREATE TABLE "ClaimPhoto" (
    "id" SERIAL NOT NULL,
    "claimId" INTEGER NOT NULL,
    "file" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ClaimPhoto_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimMove" (
    "id" BIGSERIAL NOT NULL,
    "claimId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "act" TEXT NOT NULL,
    "from" "ClaimState" NOT NULL,
    "to" "ClaimState" NOT NULL,
    "by" "ClaimActor" NOT NULL,
    "operator" TEXT,

    CONSTRAINT "ClaimMove_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "StockMove_claimId_skuId_reason_key" ON "StockMove"("claimId", "skuId", "reason");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_refundId_key" ON "Claim"("refundId");

-- CreateIndex
CREATE INDEX "Claim_orderId_idx" ON "Claim"("orderId");

-- CreateIndex
CREATE INDEX "Claim_state_id_idx" ON "Claim"("state", "id");

-- CreateIndex
CREATE INDEX "ClaimLine_checkoutLineId_idx" ON "ClaimLine"("checkoutLineId");

-- CreateIndex
CREATE UNIQUE INDEX "ClaimPhoto_file_key" ON "ClaimPhoto"("file");

-- CreateIndex
CREATE UNIQUE INDEX "ClaimPhoto_claimId_position_key" ON "ClaimPhoto"("claimId", "position");

-- CreateIndex
CREATE INDEX "ClaimMove_claimId_idx" ON "ClaimMove"("claimId");

-- AddForeignKey
ALTER TABLE "StockMove" ADD CONSTRAINT "StockMove_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_refundId_fkey" FOREIGN KEY ("refundId") REFERENCES "Refund"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimLine" ADD CONSTRAINT "ClaimLine_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimLine" ADD CONSTRAINT "ClaimLine_checkoutLineId_fkey" FOREIGN KEY ("checkoutLineId") REFERENCES "CheckoutLine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimLine" ADD CONSTRAINT "ClaimLine_exchangeSkuId_fkey" FOREIGN KEY ("exchangeSkuId") REFERENCES "Sku"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimPhoto" ADD CONSTRAINT "ClaimPhoto_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimMove" ADD CONSTRAINT "ClaimMove_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What follows Prisma's language cannot say.

ALTER TABLE "Claim"
  ADD CONSTRAINT "Claim_postage_positive" CHECK ("postageKrw" >= 0),
  ADD CONSTRAINT "Claim_refused_with_words" CHECK ("state" <> 'refused' OR "refusal" <> ''),
  ADD CONSTRAINT "Claim_goods_first" CHECK ("state" NOT IN ('received', 'inspected', 'completed') OR "receivedAt" IS NOT NULL),
  ADD CONSTRAINT "Claim_judged_first" CHECK ("state" NOT IN ('inspected', 'completed') OR "fault" IS NOT NULL),
  ADD CONSTRAINT "Claim_ended" CHECK (("state" IN ('completed', 'refused', 'withdrawn')) = ("endedAt" IS NOT NULL)),
  ADD CONSTRAINT "Claim_settled" CHECK (CASE "kind" WHEN 'return' THEN "sentAt" IS NULL AND ("state" = 'completed') = ("refundId" IS NOT NULL)
                                         ELSE "refundId" IS NULL AND ("state" = 'completed') = ("sentAt" IS NOT NULL AND "sentWaybill" IS NOT NULL) END);

ALTER TABLE "ClaimLine" ADD CONSTRAINT "ClaimLine_some_pieces" CHECK ("quantity" > 0);

CREATE TRIGGER "Claim_kept" BEFORE DELETE ON "Claim" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "Claim_facts_kept" BEFORE UPDATE OF "orderId", "reason", "note", "createdAt" ON "Claim" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "ClaimLine_append_only" BEFORE UPDATE OR DELETE ON "ClaimLine" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "ClaimMove_append_only" BEFORE UPDATE OR DELETE ON "ClaimMove" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- No more pieces are claimed than were bought and have not gone back. The line is locked first, so that two claims of it count one after
-- the other.
CREATE FUNCTION keep_claims_within_bought() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE bought integer;
BEGIN
  SELECT line.quantity INTO bought FROM "CheckoutLine" line WHERE line.id = NEW."checkoutLineId" FOR NO KEY UPDATE;
  IF bought < (
    SELECT coalesce(sum(claimed.quantity), 0) FROM "ClaimLine" claimed JOIN "Claim" claim ON claim.id = claimed."claimId"
    WHERE claimed."checkoutLineId" = NEW."checkoutLineId" AND claim."endedAt" IS NULL
  ) + (
    SELECT coalesce(sum(back.quantity), 0) FROM "RefundLine" back JOIN "Refund" refund ON refund.id = back."refundId"
    WHERE back."checkoutLineId" = NEW."checkoutLineId" AND (refund.status <> 'refused' OR refund."isHandedOver")
  ) THEN
    RAISE EXCEPTION 'more pieces of line % would be claimed than were bought', NEW."checkoutLineId" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "ClaimLine_within_bought" AFTER INSERT ON "ClaimLine" FOR EACH ROW EXECUTE FUNCTION keep_claims_within_bought();
