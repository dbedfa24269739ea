-- CreateEnum
CREATE TYPE "MessageStatus" AS ENUM ('waiting', 'sent', 'dropped');

-- CreateTable
CREATE TABLE "Message" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" INTEGER NOT NULL,
    "status" "MessageStatus" NOT NULL DEFAULT 'waiting',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leftAt" TIMESTAMPTZ(3),
    "mailedAt" TIMESTAMPTZ(3),
    "textedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Message_subjectId_kind_key" ON "Message"("subjectId", "kind");
