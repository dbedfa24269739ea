-- What came lately is read by its time. Both tables grow at their end, so that an index of a few pages is enough. The conditions hold
-- for every row; they keep `prisma migrate` from taking the indexes for drift.
CREATE INDEX "PaymentEvent_at" ON "PaymentEvent" USING brin ("at") WITH (pages_per_range = 16) WHERE "at" IS NOT NULL;
CREATE INDEX "Payment_createdAt" ON "Payment" USING brin ("createdAt") WITH (pages_per_range = 16) WHERE "createdAt" IS NOT NULL;
