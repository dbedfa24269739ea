-- AlterTable
ALTER TABLE "Product" ADD COLUMN     "publishUntil" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "Product_publishUntil_idx" ON "Product"("publishUntil");

-- What ends, ends after it began.
ALTER TABLE "Product" ADD CONSTRAINT "Product_publishUntil_check" CHECK ("publishUntil" > "publishedAt");
