-- AlterTable
ALTER TABLE "Checkout" ADD COLUMN     "erasedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Order" ADD COLUMN     "erasedAt" TIMESTAMPTZ(3),
ADD COLUMN     "leftAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "PersonApart" (
    "orderId" INTEGER NOT NULL,
    "person" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PersonApart_pkey" PRIMARY KEY ("orderId")
);

-- CreateTable
CREATE TABLE "LegalHold" (
    "orderId" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "operatorId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LegalHold_pkey" PRIMARY KEY ("orderId")
);

-- CreateTable
CREATE TABLE "RetentionRun" (
    "day" DATE NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "erased" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RetentionRun_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "RetentionProof" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "rule" TEXT NOT NULL,
    "before" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,
    "previousDigest" TEXT NOT NULL,
    "digest" TEXT NOT NULL,

    CONSTRAINT "RetentionProof_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "RetentionProof_previousDigest_key" ON "RetentionProof"("previousDigest");

-- CreateIndex
CREATE INDEX "LegalHold_operatorId_idx" ON "LegalHold"("operatorId");

-- AddForeignKey
ALTER TABLE "PersonApart" ADD CONSTRAINT "PersonApart_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LegalHold" ADD CONSTRAINT "LegalHold_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LegalHold" ADD CONSTRAINT "LegalHold_operatorId_fkey" FOREIGN KEY ("operatorId") REFERENCES "Operator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's language has no words for.

-- What is still to be looked at, the oldest first; what has gone stands in neither.
CREATE INDEX "Order_to_erase" ON "Order"("createdAt") WHERE "erasedAt" IS NULL;
CREATE INDEX "Order_to_set_apart" ON "Order"("leftAt") WHERE "leftAt" IS NOT NULL AND "erasedAt" IS NULL;
CREATE INDEX "Checkout_to_erase" ON "Checkout"("endedAt") WHERE "erasedAt" IS NULL AND "status" IN ('expired', 'closed');
CREATE INDEX "Checkout_receipt_numbers" ON "Checkout"("createdAt") WHERE "cashReceiptSealed" IS NOT NULL;
CREATE INDEX "Job_to_erase" ON "Job"("doneAt") WHERE "doneAt" IS NOT NULL;

CREATE TRIGGER "RetentionProof_append_only" BEFORE UPDATE OR DELETE ON "RetentionProof" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
ALTER TABLE "RetentionProof" ADD CONSTRAINT "RetentionProof_of_something" CHECK ("count" > 0);

-- What a buyer wrote about a claim can be taken away, and not be made into something else.
DROP TRIGGER "Claim_facts_kept" ON "Claim";
CREATE TRIGGER "Claim_facts_kept" BEFORE UPDATE OF "orderId", "reason", "createdAt" ON "Claim" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "Claim_note_kept" BEFORE UPDATE OF "note" ON "Claim" FOR EACH ROW WHEN (NEW."note" <> '') EXECUTE FUNCTION refuse_rewriting();
