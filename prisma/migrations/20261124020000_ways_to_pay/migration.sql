-- AlterTable
ALTER TABLE "Product" ADD COLUMN     "isTaxFree" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Checkout" ADD COLUMN     "taxFreeKrw" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "vatKrw" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "CheckoutLine" ADD COLUMN     "isTaxFree" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Payment" ADD COLUMN     "hundredthsKrwPerUsd" INTEGER;

-- AlterTable
ALTER TABLE "Refund" ADD COLUMN     "amountKrw" INTEGER;

-- Until now everything was taxed and charged in won.
UPDATE "Checkout" SET "vatKrw" = round("totalKrw" / 11.0);
UPDATE "Refund" SET "amountKrw" = "amountMinor";

ALTER TABLE "Refund" ALTER COLUMN "amountKrw" SET NOT NULL;

-- What follows Prisma's language cannot say.

ALTER TABLE "Checkout"
  ADD CONSTRAINT "Checkout_tax_within_total" CHECK ("taxFreeKrw" BETWEEN 0 AND "goodsKrw" AND "vatKrw" BETWEEN 0 AND "totalKrw" - "taxFreeKrw");

ALTER TABLE "Payment"
  ADD CONSTRAINT "Payment_rate_when_foreign" CHECK (("currency" = 'KRW') = ("hundredthsKrwPerUsd" IS NULL) AND "hundredthsKrwPerUsd" > 0);

ALTER TABLE "Refund"
  ADD CONSTRAINT "Refund_worth" CHECK ("amountKrw" >= 0 AND ("currency" <> 'KRW' OR "amountKrw" = "amountMinor"));

CREATE TRIGGER "Refund_worth_kept" BEFORE UPDATE OF "amountKrw" ON "Refund" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
