-- CreateTable
CREATE TABLE "CatalogImport" (
    "id" UUID NOT NULL,
    "operatorId" TEXT NOT NULL,
    "created" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "skus" INTEGER NOT NULL,
    "refused" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CatalogImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CatalogImport_at_idx" ON "CatalogImport"("at" DESC);

-- AddForeignKey
ALTER TABLE "CatalogImport" ADD CONSTRAINT "CatalogImport_operatorId_fkey" FOREIGN KEY ("operatorId") REFERENCES "Operator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was brought in stays written down.
CREATE TRIGGER "CatalogImport_append_only" BEFORE UPDATE OR DELETE ON "CatalogImport" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
