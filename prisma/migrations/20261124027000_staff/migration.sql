-- CreateEnum
CREATE TYPE "OperatorRole" AS ENUM ('owner', 'manager', 'support', 'packer', 'viewer');

-- AlterTable
ALTER TABLE "Operator" ADD COLUMN "role" "OperatorRole" NOT NULL DEFAULT 'viewer',
ADD COLUMN "disabledAt" TIMESTAMPTZ(3);

-- Whoever could do everything until today still can.
UPDATE "Operator" SET "role" = 'owner';

-- AlterTable
ALTER TABLE "OperatorSession" ADD COLUMN "seenAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "OperatorInvitation" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "OperatorRole" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "invitedById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OperatorInvitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "OperatorInvitation_tokenHash_key" ON "OperatorInvitation"("tokenHash");

-- AddForeignKey
ALTER TABLE "OperatorInvitation" ADD CONSTRAINT "OperatorInvitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "Operator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
