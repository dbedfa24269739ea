-- CreateEnum
CREATE TYPE "ReconciliationKind" AS ENUM ('paid', 'cancelled', 'day');

-- CreateTable
CREATE TABLE "ReconciliationRun" (
    "id" SERIAL NOT NULL,
    "kind" "ReconciliationKind" NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "to" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3) NOT NULL,
    "runs" INTEGER NOT NULL DEFAULT 1,
    "seen" INTEGER NOT NULL,
    "matched" INTEGER NOT NULL,
    "healed" INTEGER NOT NULL,
    "parked" INTEGER NOT NULL,

    CONSTRAINT "ReconciliationRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReconciliationDifference" (
    "id" SERIAL NOT NULL,
    "runId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "impUid" TEXT NOT NULL,
    "merchantUid" TEXT NOT NULL,
    "ours" TEXT NOT NULL,
    "theirs" TEXT NOT NULL,
    "isHealed" BOOLEAN NOT NULL,

    CONSTRAINT "ReconciliationDifference_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReconciliationRun_finishedAt_idx" ON "ReconciliationRun"("finishedAt");

-- CreateIndex
CREATE INDEX "ReconciliationDifference_runId_idx" ON "ReconciliationDifference"("runId");

-- AddForeignKey
ALTER TABLE "ReconciliationDifference" ADD CONSTRAINT "ReconciliationDifference_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ReconciliationRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What follows Prisma's language cannot say.

ALTER TABLE "ReconciliationRun"
  ADD CONSTRAINT "ReconciliationRun_counts" CHECK ("runs" > 0 AND "seen" >= 0 AND "matched" >= 0 AND "healed" >= 0 AND "parked" >= 0);

-- A day is reported once, whichever worker comes first.
CREATE UNIQUE INDEX "ReconciliationRun_one_per_day" ON "ReconciliationRun" ("from") WHERE "kind" = 'day';
