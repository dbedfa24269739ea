-- CreateTable
CREATE TABLE "AuditProof" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "sealId" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AuditProof_pkey" PRIMARY KEY ("id")
);

-- There is one.
ALTER TABLE "AuditProof" ADD CONSTRAINT "AuditProof_only_one" CHECK ("id" = 1);

-- CreateTable
CREATE TABLE "AccessReview" (
    "month" DATE NOT NULL,
    "operatorId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "entries" INTEGER NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "AccessReview_pkey" PRIMARY KEY ("month")
);

-- AddForeignKey
ALTER TABLE "AccessReview" ADD CONSTRAINT "AccessReview_operatorId_fkey" FOREIGN KEY ("operatorId") REFERENCES "Operator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "AccessReview_append_only" BEFORE UPDATE OR DELETE ON "AccessReview" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- Entries of the ledger that are not as they were written, were taken out, or were put in later, among those sealed after a seal that
-- is believed: 0 and 64 zeros for all of them. Every seal is made of its entry and of the seal before it.
CREATE FUNCTION audit_breaks(after_seal bigint, believed text) RETURNS SETOF bigint LANGUAGE sql STABLE AS $$
  SELECT seal."entryId" FROM (
    SELECT *, lag(hash, 1, believed) OVER (ORDER BY id) AS expected FROM "AuditSeal" WHERE id > after_seal
  ) seal LEFT JOIN "AuditEntry" entry ON entry.id = seal."entryId"
  WHERE entry.id IS NULL OR seal."previousHash" <> seal.expected OR seal.hash <> audit_hash(seal."previousHash", entry)
  UNION ALL
  SELECT entry.id FROM "AuditEntry" entry
  WHERE entry.id > coalesce((SELECT "entryId" FROM "AuditSeal" WHERE id = after_seal), 0)
    AND NOT EXISTS (SELECT FROM "AuditSeal" seal WHERE seal."entryId" = entry.id)
  UNION ALL
  SELECT after_seal
  WHERE after_seal > 0 AND NOT EXISTS (SELECT FROM "AuditSeal" WHERE id = after_seal AND hash = believed)
$$;
