-- AlterTable
ALTER TABLE "ParkedItem" ADD COLUMN     "resolvedWith" TEXT;
