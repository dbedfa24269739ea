-- AlterEnum
ALTER TYPE "RefundSource" ADD VALUE 'buyer' AFTER 'operator';

-- AlterTable
ALTER TABLE "Refund" ADD COLUMN     "postageKrw" INTEGER NOT NULL DEFAULT 0;

-- What follows Prisma's language cannot say.

ALTER TABLE "Refund" ADD CONSTRAINT "Refund_postage_positive" CHECK ("postageKrw" >= 0);

CREATE TRIGGER "Refund_postage_kept" BEFORE UPDATE OF "postageKrw" ON "Refund" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
