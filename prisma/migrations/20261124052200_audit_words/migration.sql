-- CreateTable
CREATE TABLE "AuditWords" (
    "entryId" BIGINT NOT NULL,
    "salt" TEXT NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "AuditWords_pkey" PRIMARY KEY ("entryId")
);

-- AddForeignKey
ALTER TABLE "AuditWords" ADD CONSTRAINT "AuditWords_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "AuditEntry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What somebody typed is never made into something else; when its time is over it goes, and the sealed entry stays as it was.
CREATE TRIGGER "AuditWords_kept" BEFORE UPDATE ON "AuditWords" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
