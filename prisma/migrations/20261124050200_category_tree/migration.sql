-- AlterTable
ALTER TABLE "Category" ADD COLUMN     "nameEn" TEXT,
ADD COLUMN     "parentId" INTEGER;

-- CreateIndex
CREATE INDEX "Category_parentId_position_idx" ON "Category"("parentId", "position");

-- AddForeignKey
ALTER TABLE "Category" ADD CONSTRAINT "Category_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- No category stands below itself, however many steps down. Checked at the end: whole trees are moved in one statement.
CREATE FUNCTION refuse_category_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    WITH RECURSIVE above AS (
      SELECT "parentId" AS id FROM "Category" WHERE id = NEW.id
      UNION
      SELECT category."parentId" FROM "Category" category JOIN above ON category.id = above.id
    )
    SELECT 1 FROM above WHERE id = NEW.id
  ) THEN
    RAISE EXCEPTION 'category % would stand below itself', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER "Category_no_cycle" AFTER INSERT OR UPDATE OF "parentId" ON "Category"
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_category_cycle();
