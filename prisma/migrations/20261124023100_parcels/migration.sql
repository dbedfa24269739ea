-- CreateEnum
CREATE TYPE "StageActor" AS ENUM ('operator', 'buyer', 'clock');

-- AlterTable
ALTER TABLE "Payment" ADD COLUMN     "isEscrow" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Order" ADD COLUMN     "confirmedAt" TIMESTAMPTZ(3),
ADD COLUMN     "deliveredAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "StageMove" (
    "id" BIGSERIAL NOT NULL,
    "orderId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "from" "OrderStatus" NOT NULL,
    "to" "OrderStatus" NOT NULL,
    "by" "StageActor" NOT NULL,
    "operator" TEXT,

    CONSTRAINT "StageMove_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Shipment" (
    "id" SERIAL NOT NULL,
    "orderId" INTEGER NOT NULL,
    "carrier" TEXT NOT NULL,
    "waybill" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "sentBy" TEXT NOT NULL,
    "batch" UUID NOT NULL,
    "takenBackAt" TIMESTAMPTZ(3),
    "registeredAt" TIMESTAMPTZ(3),
    "registrationRefusal" TEXT,

    CONSTRAINT "Shipment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ShipmentLine" (
    "id" SERIAL NOT NULL,
    "shipmentId" INTEGER NOT NULL,
    "checkoutLineId" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "ShipmentLine_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "StageMove_orderId_idx" ON "StageMove"("orderId");

-- CreateIndex
CREATE INDEX "Shipment_orderId_idx" ON "Shipment"("orderId");

-- CreateIndex
CREATE INDEX "Shipment_waybill_idx" ON "Shipment"("waybill");

-- CreateIndex
CREATE INDEX "Shipment_batch_idx" ON "Shipment"("batch");

-- CreateIndex
CREATE UNIQUE INDEX "ShipmentLine_shipmentId_checkoutLineId_key" ON "ShipmentLine"("shipmentId", "checkoutLineId");

-- CreateIndex
CREATE INDEX "ShipmentLine_checkoutLineId_idx" ON "ShipmentLine"("checkoutLineId");

-- AddForeignKey
ALTER TABLE "StageMove" ADD CONSTRAINT "StageMove_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Shipment" ADD CONSTRAINT "Shipment_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShipmentLine" ADD CONSTRAINT "ShipmentLine_shipmentId_fkey" FOREIGN KEY ("shipmentId") REFERENCES "Shipment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShipmentLine" ADD CONSTRAINT "ShipmentLine_checkoutLineId_fkey" FOREIGN KEY ("checkoutLineId") REFERENCES "CheckoutLine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's language has no words for.
ALTER TABLE "ShipmentLine" ADD CONSTRAINT "ShipmentLine_quantity_positive" CHECK ("quantity" > 0);

-- One waybill is one parcel of an order, however often it is pasted.
CREATE UNIQUE INDEX "Shipment_once_key" ON "Shipment"("orderId", "carrier", "waybill") WHERE "takenBackAt" IS NULL;

-- The clock looks for what it confirms.
CREATE INDEX "Order_delivered_idx" ON "Order"("deliveredAt") WHERE "status" = 'delivered';

CREATE TRIGGER "StageMove_append_only" BEFORE UPDATE OR DELETE ON "StageMove" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "ShipmentLine_append_only" BEFORE UPDATE OR DELETE ON "ShipmentLine" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "Shipment_kept" BEFORE DELETE ON "Shipment" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
