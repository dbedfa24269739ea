-- AlterTable
ALTER TABLE "Customer" ADD COLUMN     "blockedAt" TIMESTAMPTZ(3),
ADD COLUMN     "blockedReason" TEXT,
ADD COLUMN     "number" SERIAL NOT NULL;

-- CreateTable
CREATE TABLE "CustomerNote" (
    "id" SERIAL NOT NULL,
    "customerId" TEXT NOT NULL,
    "operatorId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CustomerNote_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "CustomerNote" ADD CONSTRAINT "CustomerNote_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustomerNote" ADD CONSTRAINT "CustomerNote_operatorId_fkey" FOREIGN KEY ("operatorId") REFERENCES "Operator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who joined earlier has the smaller number, before and after this migration.
UPDATE "Customer" SET number = placed.number
FROM (SELECT id, row_number() OVER (ORDER BY "createdAt", id)::int AS number FROM "Customer") AS placed
WHERE "Customer".id = placed.id;

-- CreateIndex
CREATE UNIQUE INDEX "Customer_number_key" ON "Customer"("number");

-- CreateIndex
CREATE INDEX "CustomerNote_customerId_id_idx" ON "CustomerNote"("customerId", "id" DESC);

-- What follows Prisma's language cannot say.

-- Nobody is shut out without a reason that can be read to them.
ALTER TABLE "Customer" ADD CONSTRAINT "Customer_blocked_with_reason"
  CHECK (("blockedAt" IS NULL) = ("blockedReason" IS NULL));

CREATE TRIGGER "CustomerNote_kept" BEFORE UPDATE ON "CustomerNote" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- Members are searched as orders are: by beginnings, a phone number by its ending too. The conditions hold for every row that is
-- looked for; they keep `prisma migrate` from taking the indexes for drift.
CREATE INDEX "Customer_name_prefix" ON "Customer" ("name" text_pattern_ops, "number" DESC) WHERE "name" IS NOT NULL;
CREATE INDEX "Customer_email_prefix" ON "Customer" (lower("email") text_pattern_ops, "number" DESC) WHERE "email" IS NOT NULL;
CREATE INDEX "Customer_tel_prefix" ON "Customer" ("tel" text_pattern_ops, "number" DESC) WHERE "tel" IS NOT NULL;
CREATE INDEX "Customer_tel_ending" ON "Customer" (reverse("tel") text_pattern_ops, "number" DESC) WHERE "tel" IS NOT NULL;
CREATE INDEX "Customer_blocked" ON "Customer" ("number" DESC) WHERE "blockedAt" IS NOT NULL;

-- Guests' orders, newest first.
CREATE INDEX "Order_of_guests" ON "Order" ("id" DESC) WHERE "customerId" IS NULL;

-- A subscription knows its buyer's address and number only.
CREATE INDEX "Subscription_buyerTel" ON "Subscription" ("buyerTel") WHERE "buyerTel" IS NOT NULL;
CREATE INDEX "Subscription_buyerEmail" ON "Subscription" (lower("buyerEmail")) WHERE "buyerEmail" IS NOT NULL;
