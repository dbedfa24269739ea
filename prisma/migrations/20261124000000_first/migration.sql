-- CreateEnum
CREATE TYPE "StockReason" AS ENUM ('restock', 'reserve', 'release', 'retake', 'return');

-- CreateEnum
CREATE TYPE "CheckoutStatus" AS ENUM ('open', 'completed', 'expired', 'closed');

-- CreateEnum
CREATE TYPE "PaymentStatus" AS ENUM ('open', 'failed', 'awaiting_deposit', 'accepted', 'rejected', 'parked');

-- CreateEnum
CREATE TYPE "SignalSource" AS ENUM ('callback', 'redirect', 'webhook', 'clock', 'job', 'operator');

-- CreateEnum
CREATE TYPE "OrderStatus" AS ENUM ('awaiting_deposit', 'paid', 'preparing', 'shipped', 'delivered', 'confirmed', 'cancelled');

-- CreateEnum
CREATE TYPE "RefundSource" AS ENUM ('operator', 'automatic', 'console');

-- CreateEnum
CREATE TYPE "RefundStatus" AS ENUM ('requested', 'done', 'refused');

-- CreateEnum
CREATE TYPE "JobLane" AS ENUM ('money', 'housekeeping');

-- CreateTable
CREATE TABLE "Category" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Product" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "categoryId" INTEGER NOT NULL,
    "optionNames" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "facts" JSONB NOT NULL DEFAULT '[]',
    "position" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Picture" (
    "id" SERIAL NOT NULL,
    "productId" INTEGER NOT NULL,
    "src" TEXT NOT NULL,
    "alt" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Picture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sku" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "productId" INTEGER NOT NULL,
    "optionValues" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "priceKrw" INTEGER NOT NULL,
    "stock" INTEGER NOT NULL DEFAULT 0,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Sku_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StockMove" (
    "id" BIGSERIAL NOT NULL,
    "skuId" INTEGER NOT NULL,
    "delta" INTEGER NOT NULL,
    "reason" "StockReason" NOT NULL,
    "checkoutId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StockMove_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Checkout" (
    "id" UUID NOT NULL,
    "status" "CheckoutStatus" NOT NULL DEFAULT 'open',
    "idempotencyKey" TEXT,
    "fingerprint" TEXT NOT NULL,
    "goodsKrw" INTEGER NOT NULL,
    "shippingKrw" INTEGER NOT NULL,
    "totalKrw" INTEGER NOT NULL,
    "buyerName" TEXT NOT NULL,
    "buyerTel" TEXT NOT NULL,
    "buyerEmail" TEXT NOT NULL,
    "postcode" TEXT NOT NULL,
    "address1" TEXT NOT NULL,
    "address2" TEXT NOT NULL,
    "memo" TEXT NOT NULL,
    "consents" JSONB NOT NULL,
    "locale" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Checkout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CheckoutLine" (
    "id" SERIAL NOT NULL,
    "checkoutId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "skuId" INTEGER NOT NULL,
    "productName" TEXT NOT NULL,
    "optionLabel" TEXT NOT NULL,
    "unitPriceKrw" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "CheckoutLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Payment" (
    "id" UUID NOT NULL,
    "checkoutId" UUID NOT NULL,
    "merchantUid" TEXT NOT NULL,
    "impUid" TEXT,
    "status" "PaymentStatus" NOT NULL DEFAULT 'open',
    "pg" TEXT NOT NULL,
    "payMethod" TEXT NOT NULL,
    "currency" TEXT NOT NULL DEFAULT 'KRW',
    "amountMinor" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "paidAt" TIMESTAMPTZ(3),
    "nextCheckAt" TIMESTAMPTZ(3),
    "unknownSince" TIMESTAMPTZ(3),
    "methodLabel" TEXT,
    "applyNum" TEXT,
    "receiptUrl" TEXT,
    "failReason" TEXT,
    "vbankName" TEXT,
    "vbankNum" TEXT,
    "vbankHolder" TEXT,
    "vbankDueAt" TIMESTAMPTZ(3),

    CONSTRAINT "Payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaymentEvent" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "source" "SignalSource" NOT NULL,
    "impUid" TEXT NOT NULL,
    "paymentId" UUID,
    "status" TEXT,
    "latencyMs" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "answer" JSONB,

    CONSTRAINT "PaymentEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Order" (
    "id" SERIAL NOT NULL,
    "number" TEXT NOT NULL,
    "status" "OrderStatus" NOT NULL,
    "checkoutId" UUID NOT NULL,
    "paymentId" UUID NOT NULL,
    "totalKrw" INTEGER NOT NULL,
    "refundedKrw" INTEGER NOT NULL DEFAULT 0,
    "buyerName" TEXT NOT NULL,
    "buyerTel" TEXT NOT NULL,
    "buyerEmail" TEXT NOT NULL,
    "postcode" TEXT NOT NULL,
    "address1" TEXT NOT NULL,
    "address2" TEXT NOT NULL,
    "memo" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "paidAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Refund" (
    "id" SERIAL NOT NULL,
    "paymentId" UUID NOT NULL,
    "impUid" TEXT NOT NULL,
    "orderId" INTEGER,
    "source" "RefundSource" NOT NULL,
    "status" "RefundStatus" NOT NULL DEFAULT 'requested',
    "tag" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "currency" TEXT NOT NULL DEFAULT 'KRW',
    "amountMinor" INTEGER NOT NULL,
    "returnStock" BOOLEAN NOT NULL DEFAULT false,
    "cancellationId" TEXT,
    "refusal" TEXT,
    "requestedBy" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ParkedItem" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "impUid" TEXT,
    "paymentId" UUID,
    "orderId" INTEGER,
    "facts" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolution" TEXT,
    "resolvedBy" TEXT,

    CONSTRAINT "ParkedItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Job" (
    "id" BIGSERIAL NOT NULL,
    "lane" "JobLane" NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "key" TEXT NOT NULL,
    "runAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lockedUntil" TIMESTAMPTZ(3),
    "lockToken" UUID,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "doneAt" TIMESTAMPTZ(3),
    "parkedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Cursor" (
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Cursor_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "RateCounter" (
    "key" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "RateCounter_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Operator" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Operator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OperatorSession" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,

    CONSTRAINT "OperatorSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OperatorAccount" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OperatorAccount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OperatorVerification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OperatorVerification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OperatorRateLimit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastRequest" BIGINT NOT NULL,

    CONSTRAINT "OperatorRateLimit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "operatorId" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Category_slug_key" ON "Category"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Product_slug_key" ON "Product"("slug");

-- CreateIndex
CREATE INDEX "Product_categoryId_position_idx" ON "Product"("categoryId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Picture_productId_position_key" ON "Picture"("productId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Sku_code_key" ON "Sku"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Sku_productId_optionValues_key" ON "Sku"("productId", "optionValues");

-- CreateIndex
CREATE INDEX "StockMove_skuId_idx" ON "StockMove"("skuId");

-- CreateIndex
CREATE INDEX "StockMove_checkoutId_idx" ON "StockMove"("checkoutId");

-- CreateIndex
CREATE UNIQUE INDEX "Checkout_idempotencyKey_key" ON "Checkout"("idempotencyKey");

-- CreateIndex
CREATE INDEX "Checkout_status_expiresAt_idx" ON "Checkout"("status", "expiresAt");

-- CreateIndex
CREATE INDEX "CheckoutLine_skuId_idx" ON "CheckoutLine"("skuId");

-- CreateIndex
CREATE UNIQUE INDEX "CheckoutLine_checkoutId_position_key" ON "CheckoutLine"("checkoutId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Payment_merchantUid_key" ON "Payment"("merchantUid");

-- CreateIndex
CREATE UNIQUE INDEX "Payment_impUid_key" ON "Payment"("impUid");

-- CreateIndex
CREATE INDEX "Payment_checkoutId_idx" ON "Payment"("checkoutId");

-- CreateIndex
CREATE INDEX "Payment_nextCheckAt_idx" ON "Payment"("nextCheckAt");

-- CreateIndex
CREATE INDEX "PaymentEvent_paymentId_id_idx" ON "PaymentEvent"("paymentId", "id");

-- CreateIndex
CREATE INDEX "PaymentEvent_impUid_idx" ON "PaymentEvent"("impUid");

-- CreateIndex
CREATE UNIQUE INDEX "Order_number_key" ON "Order"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Order_checkoutId_key" ON "Order"("checkoutId");

-- CreateIndex
CREATE UNIQUE INDEX "Order_paymentId_key" ON "Order"("paymentId");

-- CreateIndex
CREATE INDEX "Order_buyerName_id_idx" ON "Order"("buyerName", "id" DESC);

-- CreateIndex
CREATE INDEX "Order_buyerTel_id_idx" ON "Order"("buyerTel", "id" DESC);

-- CreateIndex
CREATE INDEX "Order_status_id_idx" ON "Order"("status", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Refund_tag_key" ON "Refund"("tag");

-- CreateIndex
CREATE INDEX "Refund_paymentId_idx" ON "Refund"("paymentId");

-- CreateIndex
CREATE INDEX "Refund_orderId_idx" ON "Refund"("orderId");

-- CreateIndex
CREATE UNIQUE INDEX "Refund_impUid_cancellationId_key" ON "Refund"("impUid", "cancellationId");

-- CreateIndex
CREATE UNIQUE INDEX "ParkedItem_key_key" ON "ParkedItem"("key");

-- CreateIndex
CREATE INDEX "ParkedItem_resolvedAt_id_idx" ON "ParkedItem"("resolvedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Job_key_key" ON "Job"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Operator_email_key" ON "Operator"("email");

-- CreateIndex
CREATE UNIQUE INDEX "OperatorSession_token_key" ON "OperatorSession"("token");

-- CreateIndex
CREATE INDEX "OperatorSession_userId_idx" ON "OperatorSession"("userId");

-- CreateIndex
CREATE INDEX "OperatorAccount_userId_idx" ON "OperatorAccount"("userId");

-- CreateIndex
CREATE INDEX "OperatorVerification_identifier_idx" ON "OperatorVerification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "OperatorRateLimit_key_key" ON "OperatorRateLimit"("key");

-- CreateIndex
CREATE INDEX "AuditEntry_subject_idx" ON "AuditEntry"("subject");

-- AddForeignKey
ALTER TABLE "Product" ADD CONSTRAINT "Product_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Picture" ADD CONSTRAINT "Picture_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sku" ADD CONSTRAINT "Sku_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StockMove" ADD CONSTRAINT "StockMove_skuId_fkey" FOREIGN KEY ("skuId") REFERENCES "Sku"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StockMove" ADD CONSTRAINT "StockMove_checkoutId_fkey" FOREIGN KEY ("checkoutId") REFERENCES "Checkout"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckoutLine" ADD CONSTRAINT "CheckoutLine_checkoutId_fkey" FOREIGN KEY ("checkoutId") REFERENCES "Checkout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckoutLine" ADD CONSTRAINT "CheckoutLine_skuId_fkey" FOREIGN KEY ("skuId") REFERENCES "Sku"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_checkoutId_fkey" FOREIGN KEY ("checkoutId") REFERENCES "Checkout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentEvent" ADD CONSTRAINT "PaymentEvent_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_checkoutId_fkey" FOREIGN KEY ("checkoutId") REFERENCES "Checkout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ParkedItem" ADD CONSTRAINT "ParkedItem_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ParkedItem" ADD CONSTRAINT "ParkedItem_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OperatorSession" ADD CONSTRAINT "OperatorSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Operator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OperatorAccount" ADD CONSTRAINT "OperatorAccount_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Operator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_operatorId_fkey" FOREIGN KEY ("operatorId") REFERENCES "Operator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What follows Prisma's language cannot say: the rules that hold whatever the code does.

ALTER TABLE "Sku"
  ADD CONSTRAINT "Sku_never_oversold" CHECK ("stock" >= 0),
  ADD CONSTRAINT "Sku_price_positive" CHECK ("priceKrw" > 0);

ALTER TABLE "StockMove"
  ADD CONSTRAINT "StockMove_moves" CHECK ("delta" <> 0);

ALTER TABLE "Checkout"
  ADD CONSTRAINT "Checkout_adds_up" CHECK ("goodsKrw" >= 0 AND "shippingKrw" >= 0 AND "totalKrw" = "goodsKrw" + "shippingKrw"),
  ADD CONSTRAINT "Checkout_open_until_ended" CHECK (("status" = 'open') = ("endedAt" IS NULL));

ALTER TABLE "CheckoutLine"
  ADD CONSTRAINT "CheckoutLine_quantity" CHECK ("quantity" BETWEEN 1 AND 99),
  ADD CONSTRAINT "CheckoutLine_price" CHECK ("unitPriceKrw" >= 0);

ALTER TABLE "Payment"
  ADD CONSTRAINT "Payment_amount_positive" CHECK ("amountMinor" > 0),
  ADD CONSTRAINT "Payment_merchant_uid" CHECK ("merchantUid" ~ '^[A-Za-z0-9]{1,40}$'),
  ADD CONSTRAINT "Payment_judged_has_imp_uid" CHECK ("status" IN ('open', 'failed') OR "impUid" IS NOT NULL);

-- One payment pays a checkout.
CREATE UNIQUE INDEX "Payment_one_per_checkout" ON "Payment" ("checkoutId") WHERE "status" IN ('accepted', 'awaiting_deposit');

ALTER TABLE "Order"
  ADD CONSTRAINT "Order_refunds_within_paid" CHECK ("refundedKrw" BETWEEN 0 AND "totalKrw");

ALTER TABLE "Refund"
  ADD CONSTRAINT "Refund_amount_positive" CHECK ("amountMinor" > 0),
  ADD CONSTRAINT "Refund_done_has_history" CHECK ("status" <> 'done' OR ("cancellationId" IS NOT NULL AND "doneAt" IS NOT NULL));

-- One refund in flight for one payment of the provider.
CREATE UNIQUE INDEX "Refund_one_in_flight" ON "Refund" ("impUid") WHERE "status" = 'requested';

-- What a worker looks for.
CREATE INDEX "Job_due" ON "Job" ("lane", "runAt") WHERE "doneAt" IS NULL AND "parkedAt" IS NULL;

-- Ledgers are written, never rewritten.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER "StockMove_append_only" BEFORE UPDATE OR DELETE ON "StockMove" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "PaymentEvent_append_only" BEFORE UPDATE OR DELETE ON "PaymentEvent" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "Refund_kept" BEFORE DELETE ON "Refund" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "Refund_facts_kept" BEFORE UPDATE OF "paymentId", "impUid", "tag", "source", "currency", "amountMinor", "createdAt" ON "Refund"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
