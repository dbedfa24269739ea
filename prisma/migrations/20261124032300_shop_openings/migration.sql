-- CreateTable
CREATE TABLE "ShopOpening" (
    "id" SERIAL NOT NULL,
    "isOpen" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "operatorId" TEXT,

    CONSTRAINT "ShopOpening_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "ShopOpening" ADD CONSTRAINT "ShopOpening_operatorId_fkey" FOREIGN KEY ("operatorId") REFERENCES "Operator"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TRIGGER "ShopOpening_append_only" BEFORE UPDATE OR DELETE ON "ShopOpening" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- A shop that sells already stays open.
INSERT INTO "ShopOpening" ("isOpen", "at") SELECT true, now() WHERE EXISTS (SELECT FROM "Order");

-- The first owner is invited by nobody.
ALTER TABLE "OperatorInvitation" ALTER COLUMN "invitedById" DROP NOT NULL;
ALTER TABLE "OperatorInvitation" DROP CONSTRAINT "OperatorInvitation_invitedById_fkey";
ALTER TABLE "OperatorInvitation" ADD CONSTRAINT "OperatorInvitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "Operator"("id") ON DELETE SET NULL ON UPDATE CASCADE;
