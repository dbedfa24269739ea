-- DropIndex
DROP INDEX "Order_buyerName_id_idx";

-- DropIndex
DROP INDEX "Order_buyerTel_id_idx";

-- CreateIndex
CREATE INDEX "Order_paidAt_idx" ON "Order"("paidAt");

-- CreateIndex
CREATE INDEX "Refund_status_id_idx" ON "Refund"("status", "id" DESC);

-- What follows Prisma's language cannot say.

-- Operators search by beginnings, whatever the database's collation is. The condition holds for every row; it only keeps
-- `prisma migrate` from taking these indexes for drift, as it does not look at partial ones.
CREATE INDEX "Order_number_prefix" ON "Order" ("number" text_pattern_ops) WHERE "number" IS NOT NULL;
CREATE INDEX "Order_buyerName_prefix" ON "Order" ("buyerName" text_pattern_ops, "id" DESC) WHERE "buyerName" IS NOT NULL;
CREATE INDEX "Order_buyerTel_prefix" ON "Order" ("buyerTel" text_pattern_ops, "id" DESC) WHERE "buyerTel" IS NOT NULL;

-- Jobs that gave up are few among many.
CREATE INDEX "Job_given_up" ON "Job" ("parkedAt") WHERE "parkedAt" IS NOT NULL AND "doneAt" IS NULL;
