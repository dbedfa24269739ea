-- CreateTable
CREATE TABLE "AuditSeal" (
    "id" BIGSERIAL NOT NULL,
    "entryId" BIGINT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditSeal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "AuditSeal_entryId_key" ON "AuditSeal"("entryId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditSeal_previousHash_key" ON "AuditSeal"("previousHash");

-- CreateIndex
CREATE INDEX "AuditEntry_operatorId_id_idx" ON "AuditEntry"("operatorId", "id" DESC);

-- CreateIndex
CREATE INDEX "AuditEntry_action_id_idx" ON "AuditEntry"("action", "id" DESC);

-- AddForeignKey
ALTER TABLE "AuditSeal" ADD CONSTRAINT "AuditSeal_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "AuditEntry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a seal is made of: the seal before, and everything the entry says.
CREATE FUNCTION audit_hash(previous text, entry "AuditEntry") RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(previous, entry.id, floor(extract(epoch FROM entry.at) * 1000)::bigint,
    entry."operatorId", entry.action, entry.subject, entry.detail)::text, 'UTF8')), 'hex')
$$;

-- Seals are made one after the other, at the very end of a transaction: nobody who holds this lock waits for another.
CREATE FUNCTION seal_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  previous text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('AuditSeal'));
  SELECT hash INTO previous FROM "AuditSeal" ORDER BY id DESC LIMIT 1;
  previous := coalesce(previous, repeat('0', 64));
  INSERT INTO "AuditSeal" ("entryId", "previousHash", "hash") VALUES (NEW.id, previous, audit_hash(previous, NEW));
  RETURN NULL;
END $$;

-- What was written before there were seals.
DO $$
DECLARE
  entry "AuditEntry";
  previous text := repeat('0', 64);
BEGIN
  FOR entry IN SELECT * FROM "AuditEntry" ORDER BY id LOOP
    INSERT INTO "AuditSeal" ("entryId", "previousHash", "hash") VALUES (entry.id, previous, audit_hash(previous, entry))
    RETURNING hash INTO previous;
  END LOOP;
END $$;

CREATE CONSTRAINT TRIGGER "AuditEntry_sealed" AFTER INSERT ON "AuditEntry" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION seal_audit_entry();
CREATE TRIGGER "AuditSeal_append_only" BEFORE UPDATE OR DELETE ON "AuditSeal" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
