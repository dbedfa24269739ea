-- AlterTable
ALTER TABLE "OperatorSession" ADD COLUMN "admittedAt" TIMESTAMPTZ(3);

-- Whoever is signed in stays signed in.
UPDATE "OperatorSession" SET "admittedAt" = "createdAt";

-- CreateTable
CREATE TABLE "OperatorFactor" (
    "operatorId" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "lastStep" INTEGER,

    CONSTRAINT "OperatorFactor_pkey" PRIMARY KEY ("operatorId")
);

-- CreateTable
CREATE TABLE "OperatorRecoveryCode" (
    "hash" TEXT NOT NULL,
    "operatorId" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OperatorRecoveryCode_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE INDEX "OperatorRecoveryCode_operatorId_idx" ON "OperatorRecoveryCode"("operatorId");

-- AddForeignKey
ALTER TABLE "OperatorFactor" ADD CONSTRAINT "OperatorFactor_operatorId_fkey" FOREIGN KEY ("operatorId") REFERENCES "Operator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OperatorRecoveryCode" ADD CONSTRAINT "OperatorRecoveryCode_operatorId_fkey" FOREIGN KEY ("operatorId") REFERENCES "OperatorFactor"("operatorId") ON DELETE CASCADE ON UPDATE CASCADE;
