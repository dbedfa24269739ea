-- CreateTable
CREATE TABLE "ParkedApproval" (
    "id" SERIAL NOT NULL,
    "parkedItemId" INTEGER NOT NULL,
    "status" "ApprovalStatus" NOT NULL DEFAULT 'waiting',
    "action" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "amountMinor" INTEGER NOT NULL,
    "amountKrw" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "accountSealed" TEXT,
    "requestedById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "note" TEXT,
    "refundId" INTEGER,

    CONSTRAINT "ParkedApproval_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ParkedApproval_refundId_key" ON "ParkedApproval"("refundId");

-- CreateIndex
CREATE INDEX "ParkedApproval_parkedItemId_idx" ON "ParkedApproval"("parkedItemId");

-- One way out of an item waits at a time.
CREATE UNIQUE INDEX "ParkedApproval_one_waiting" ON "ParkedApproval"("parkedItemId") WHERE "status" = 'waiting';

-- Nobody approves what they asked for, and a refund is behind every approval.
ALTER TABLE "ParkedApproval" ADD CONSTRAINT "ParkedApproval_two_people"
  CHECK ("status" <> 'approved' OR ("decidedById" IS NOT NULL AND "decidedById" <> "requestedById" AND "refundId" IS NOT NULL));
ALTER TABLE "ParkedApproval" ADD CONSTRAINT "ParkedApproval_decided" CHECK (("status" = 'waiting') = ("decidedAt" IS NULL));
ALTER TABLE "ParkedApproval" ADD CONSTRAINT "ParkedApproval_gives_back" CHECK ("action" IN ('adopt', 'refund') AND "amountMinor" > 0);

-- An account is known as long as it is needed.
ALTER TABLE "ParkedApproval" ADD CONSTRAINT "ParkedApproval_account_forgotten" CHECK ("status" = 'waiting' OR "accountSealed" IS NULL);

-- AddForeignKey
ALTER TABLE "ParkedApproval" ADD CONSTRAINT "ParkedApproval_parkedItemId_fkey" FOREIGN KEY ("parkedItemId") REFERENCES "ParkedItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ParkedApproval" ADD CONSTRAINT "ParkedApproval_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "Operator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ParkedApproval" ADD CONSTRAINT "ParkedApproval_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Operator"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ParkedApproval" ADD CONSTRAINT "ParkedApproval_refundId_fkey" FOREIGN KEY ("refundId") REFERENCES "Refund"("id") ON DELETE SET NULL ON UPDATE CASCADE;
