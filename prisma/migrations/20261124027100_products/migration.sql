-- AlterEnum
ALTER TYPE "StockReason" ADD VALUE 'correction';

-- AlterTable
ALTER TABLE "Product" ADD COLUMN "noticeKind" TEXT NOT NULL DEFAULT 'other';

-- AlterTable
ALTER TABLE "StockMove" ADD COLUMN "note" TEXT;

-- CreateTable
CREATE TABLE "PriceChange" (
    "id" BIGSERIAL NOT NULL,
    "skuId" INTEGER NOT NULL,
    "fromKrw" INTEGER NOT NULL,
    "toKrw" INTEGER NOT NULL,
    "operatorId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PriceChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PriceChange_skuId_id_idx" ON "PriceChange"("skuId", "id" DESC);

-- AddForeignKey
ALTER TABLE "PriceChange" ADD CONSTRAINT "PriceChange_skuId_fkey" FOREIGN KEY ("skuId") REFERENCES "Sku"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PriceChange" ADD CONSTRAINT "PriceChange_operatorId_fkey" FOREIGN KEY ("operatorId") REFERENCES "Operator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PriceChange" ADD CONSTRAINT "PriceChange_changes" CHECK ("fromKrw" <> "toKrw" AND "toKrw" > 0);

CREATE TRIGGER "PriceChange_append_only" BEFORE UPDATE OR DELETE ON "PriceChange" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
