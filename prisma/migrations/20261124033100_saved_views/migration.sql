-- DropIndex
DROP INDEX "Order_paidAt_status_id_idx";

-- CreateTable
CREATE TABLE "SavedView" (
    "id" SERIAL NOT NULL,
    "operatorId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_operatorId_name_key" ON "SavedView"("operatorId", "name");

-- CreateIndex
CREATE INDEX "Order_paidAt_status_id_totalKrw_refundedKrw_idx" ON "Order"("paidAt", "status", "id", "totalKrw", "refundedKrw");

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_operatorId_fkey" FOREIGN KEY ("operatorId") REFERENCES "Operator"("id") ON DELETE CASCADE ON UPDATE CASCADE;
