-- Carriers give a month's payments back until it ends; these are the ones an operator is warned of. Partial: Prisma does not look at it.
CREATE INDEX "Payment_phone_paidAt" ON "Payment" ("paidAt") WHERE "payMethod" = 'phone';
