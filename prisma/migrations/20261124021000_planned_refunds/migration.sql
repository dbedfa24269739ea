-- AlterTable
ALTER TABLE "Refund" ADD COLUMN     "acceptedAt" TIMESTAMPTZ(3),
ADD COLUMN     "balanceMinor" INTEGER,
ADD COLUMN     "closedAt" TIMESTAMPTZ(3),
ADD COLUMN     "closedBy" TEXT,
ADD COLUMN     "closingNote" TEXT,
ADD COLUMN     "isHandedOver" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "shippingKrw" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "taxFreeMinor" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "vatMinor" INTEGER;

-- AlterTable
ALTER TABLE "StockMove" ADD COLUMN     "refundId" INTEGER;

-- CreateTable
CREATE TABLE "RefundLine" (
    "refundId" INTEGER NOT NULL,
    "checkoutLineId" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,
    "amountKrw" INTEGER NOT NULL,

    CONSTRAINT "RefundLine_pkey" PRIMARY KEY ("refundId","checkoutLineId")
);

-- CreateTable
CREATE TABLE "RefundAccount" (
    "paymentId" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3),
    "sealed" TEXT,
    "givenBy" TEXT,
    "givenAt" TIMESTAMPTZ(3),

    CONSTRAINT "RefundAccount_pkey" PRIMARY KEY ("paymentId")
);

-- CreateIndex
CREATE INDEX "RefundLine_checkoutLineId_idx" ON "RefundLine"("checkoutLineId");

-- CreateIndex
CREATE UNIQUE INDEX "StockMove_refundId_skuId_key" ON "StockMove"("refundId", "skuId");

-- AddForeignKey
ALTER TABLE "StockMove" ADD CONSTRAINT "StockMove_refundId_fkey" FOREIGN KEY ("refundId") REFERENCES "Refund"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RefundLine" ADD CONSTRAINT "RefundLine_refundId_fkey" FOREIGN KEY ("refundId") REFERENCES "Refund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RefundLine" ADD CONSTRAINT "RefundLine_checkoutLineId_fkey" FOREIGN KEY ("checkoutLineId") REFERENCES "CheckoutLine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RefundAccount" ADD CONSTRAINT "RefundAccount_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What follows Prisma's language cannot say.

ALTER TABLE "Refund"
  ADD CONSTRAINT "Refund_parts" CHECK ("shippingKrw" >= 0 AND "taxFreeMinor" BETWEEN 0 AND "amountMinor" AND "vatMinor" >= 0),
  ADD CONSTRAINT "Refund_closed_by_somebody" CHECK (("closedAt" IS NULL) = ("closedBy" IS NULL) AND ("closedAt" IS NOT NULL OR NOT "isHandedOver"));

ALTER TABLE "RefundLine"
  ADD CONSTRAINT "RefundLine_gives_something" CHECK ("quantity" > 0 AND "amountKrw" >= 0);

ALTER TABLE "RefundAccount"
  ADD CONSTRAINT "RefundAccount_given_by_somebody" CHECK (("sealed" IS NULL) = ("givenBy" IS NULL));

CREATE TRIGGER "RefundLine_append_only" BEFORE UPDATE OR DELETE ON "RefundLine" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

DROP TRIGGER "Refund_facts_kept" ON "Refund";
CREATE TRIGGER "Refund_facts_kept" BEFORE UPDATE OF "paymentId", "impUid", "orderId", "tag", "source", "currency", "amountMinor", "shippingKrw",
  "taxFreeMinor", "vatMinor", "returnStock", "createdAt" ON "Refund" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- No more pieces go back than were bought: counted are refunds that are made, on their way, or handed over another way. The line is locked
-- first, so that two refunds of it count one after the other.
CREATE FUNCTION keep_refunds_within_bought() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE bought record;
BEGIN
  FOR bought IN
    SELECT line.id, line.quantity FROM "CheckoutLine" line
    WHERE line.id IN (SELECT "checkoutLineId" FROM "RefundLine" WHERE "refundId" = CASE TG_TABLE_NAME WHEN 'Refund' THEN (to_jsonb(NEW)->>'id')::int
                                                                          ELSE (to_jsonb(NEW)->>'refundId')::int END)
    ORDER BY line.id FOR NO KEY UPDATE
  LOOP
    IF bought.quantity < (
      SELECT coalesce(sum(back.quantity), 0) FROM "RefundLine" back JOIN "Refund" refund ON refund.id = back."refundId"
      WHERE back."checkoutLineId" = bought.id AND (refund.status <> 'refused' OR refund."isHandedOver")
    ) THEN
      RAISE EXCEPTION 'more pieces of line % would be given back than were bought', bought.id USING ERRCODE = 'check_violation';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

CREATE TRIGGER "RefundLine_within_bought" AFTER INSERT ON "RefundLine" FOR EACH ROW EXECUTE FUNCTION keep_refunds_within_bought();
CREATE TRIGGER "Refund_within_bought" AFTER UPDATE OF "status", "isHandedOver" ON "Refund" FOR EACH ROW EXECUTE FUNCTION keep_refunds_within_bought();
