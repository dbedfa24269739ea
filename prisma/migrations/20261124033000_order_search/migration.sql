-- DropIndex
DROP INDEX "Order_paidAt_idx";

-- CreateTable
CREATE TABLE "OrderGoods" (
    "orderId" INTEGER NOT NULL,
    "skuId" INTEGER NOT NULL,

    CONSTRAINT "OrderGoods_pkey" PRIMARY KEY ("orderId","skuId")
);

-- CreateIndex
CREATE INDEX "OrderGoods_skuId_orderId_idx" ON "OrderGoods"("skuId", "orderId" DESC);

-- CreateIndex
CREATE INDEX "Order_paidAt_status_id_idx" ON "Order"("paidAt", "status", "id");

-- AddForeignKey
ALTER TABLE "OrderGoods" ADD CONSTRAINT "OrderGoods_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What follows Prisma's language cannot say.

-- Who ordered a thing is asked newest first, among millions: the lines are kept by SKU and order, whoever writes the order.
INSERT INTO "OrderGoods" ("orderId", "skuId")
  SELECT DISTINCT o.id, line."skuId" FROM "Order" o JOIN "CheckoutLine" line USING ("checkoutId");

CREATE FUNCTION list_order_goods() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "OrderGoods" ("orderId", "skuId")
    SELECT DISTINCT placed.id, line."skuId" FROM placed JOIN "CheckoutLine" line USING ("checkoutId");
  RETURN NULL;
END $$;

CREATE TRIGGER "Order_lists_goods" AFTER INSERT ON "Order" REFERENCING NEW TABLE AS placed
  FOR EACH STATEMENT EXECUTE FUNCTION list_order_goods();

-- What people read out over the phone: the end of a number, an e-mail address, what stands on a card's slip or a cash receipt. The
-- conditions hold for every row that is looked for; they keep `prisma migrate` from taking the indexes for drift.
CREATE INDEX "Order_buyerTel_ending" ON "Order" (reverse("buyerTel") text_pattern_ops, "id" DESC) WHERE "buyerTel" IS NOT NULL;
CREATE INDEX "Order_buyerEmail_prefix" ON "Order" (lower("buyerEmail") text_pattern_ops, "id" DESC) WHERE "buyerEmail" IS NOT NULL;
CREATE INDEX "Payment_applyNum" ON "Payment" ("applyNum") WHERE "applyNum" IS NOT NULL;
CREATE INDEX "CashReceipt_applyNum" ON "CashReceipt" ("applyNum") WHERE "applyNum" IS NOT NULL;
