-- CreateTable
CREATE TABLE "InvariantRun" (
    "day" DATE NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "rules" INTEGER NOT NULL DEFAULT 0,
    "broken" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "InvariantRun_pkey" PRIMARY KEY ("day")
);

-- CreateIndex
CREATE INDEX "RateCounter_startsAt_idx" ON "RateCounter"("startsAt");
