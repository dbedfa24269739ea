-- AlterTable
ALTER TABLE "AgeCheck" ADD COLUMN     "locale" TEXT NOT NULL DEFAULT 'ko';

-- What Prisma's language has no words for.

ALTER TABLE "AgeCheck" ADD CONSTRAINT "AgeCheck_locale" CHECK ("locale" IN ('ko', 'en'));
