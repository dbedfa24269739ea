-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "resends" INTEGER NOT NULL DEFAULT 0;
