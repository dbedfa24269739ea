-- CreateEnum
CREATE TYPE "SettlementVerdict" AS ENUM ('matched', 'amount', 'fee', 'unknown', 'missing');

-- CreateTable
CREATE TABLE "SettlementRate" (
    "id" SERIAL NOT NULL,
    "pg" TEXT NOT NULL,
    "payMethod" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "feePerMillion" INTEGER,
    "feeFixedKrw" INTEGER NOT NULL DEFAULT 0,
    "depositDays" INTEGER,
    "operatorId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SettlementRate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SettlementFile" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "pg" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE NOT NULL,
    "operatorId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "keptAt" TIMESTAMPTZ(3),

    CONSTRAINT "SettlementFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SettlementFileRow" (
    "id" SERIAL NOT NULL,
    "fileId" INTEGER NOT NULL,
    "line" INTEGER,
    "verdict" "SettlementVerdict" NOT NULL,
    "named" TEXT NOT NULL,
    "impUid" TEXT,
    "amountKrw" INTEGER,
    "feeKrw" INTEGER,
    "ourAmountKrw" INTEGER,
    "ourFeeKrw" INTEGER,

    CONSTRAINT "SettlementFileRow_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SettlementRate_pg_payMethod_validFrom_idx" ON "SettlementRate"("pg", "payMethod", "validFrom");

-- CreateIndex
CREATE INDEX "SettlementFileRow_fileId_verdict_id_idx" ON "SettlementFileRow"("fileId", "verdict", "id");

-- AddForeignKey
ALTER TABLE "SettlementRate" ADD CONSTRAINT "SettlementRate_operatorId_fkey" FOREIGN KEY ("operatorId") REFERENCES "Operator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SettlementFile" ADD CONSTRAINT "SettlementFile_operatorId_fkey" FOREIGN KEY ("operatorId") REFERENCES "Operator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SettlementFileRow" ADD CONSTRAINT "SettlementFileRow_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "SettlementFile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows Prisma's language cannot say.

ALTER TABLE "SettlementRate" ADD CONSTRAINT "SettlementRate_sane" CHECK (
  ("feePerMillion" IS NULL OR "feePerMillion" BETWEEN 0 AND 200000) AND "feeFixedKrw" BETWEEN 0 AND 100000
  AND ("depositDays" IS NULL OR "depositDays" BETWEEN 0 AND 120));
ALTER TABLE "SettlementFile" ADD CONSTRAINT "SettlementFile_days" CHECK ("from" <= "to");
-- A line of the file, or something of ours that no line names; of each what is known.
ALTER TABLE "SettlementFileRow" ADD CONSTRAINT "SettlementFileRow_sides" CHECK (
  ("line" IS NULL) = (verdict = 'missing') AND ("amountKrw" IS NULL) = (verdict = 'missing')
  AND ("ourAmountKrw" IS NULL) = (verdict = 'unknown'));

-- The same file is kept once.
CREATE UNIQUE INDEX "SettlementFile_kept_once" ON "SettlementFile" ("sha256") WHERE "keptAt" IS NOT NULL;

CREATE TRIGGER "SettlementRate_append_only" BEFORE UPDATE OR DELETE ON "SettlementRate" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "SettlementFile_kept" BEFORE UPDATE OR DELETE ON "SettlementFile"
  FOR EACH ROW WHEN (OLD."keptAt" IS NOT NULL) EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "SettlementFileRow_kept" BEFORE UPDATE ON "SettlementFileRow" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE FUNCTION refuse_change_of_kept_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "SettlementFile" WHERE id = coalesce(NEW."fileId", OLD."fileId") AND "keptAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'a kept settlement file is never rewritten';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER "SettlementFileRow_of_kept" BEFORE INSERT OR DELETE ON "SettlementFileRow"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_kept_file();

-- Days of money are read by when it came and when it went.
CREATE INDEX "Payment_paidAt" ON "Payment" ("paidAt") WHERE "paidAt" IS NOT NULL;
CREATE INDEX "Refund_doneAt" ON "Refund" ("doneAt") WHERE status = 'done';
