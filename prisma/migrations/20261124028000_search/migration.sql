-- Search as Koreans type: by syllables that are not finished yet, without spaces, on the wrong keyboard, by first consonants, with
-- slips. Text is kept as the keys it is typed with on a Korean keyboard; trigrams of plain letters work in any locale.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- The keys a text is typed with, without spaces and capital letters: 머그 → ajrm, Haru → haru. Doubled consonants are one key.
CREATE FUNCTION search_keys(words text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  keys text := lower(regexp_replace(normalize(words, NFKD), '\s', '', 'g'));
  -- Clusters of final consonants and double vowels take two keys.
  clusters text[] := ARRAY['ᆪ=rt', 'ᆬ=sw', 'ᆭ=sg', 'ᆰ=fr', 'ᆱ=fa', 'ᆲ=fq', 'ᆳ=ft', 'ᆴ=fx', 'ᆵ=fv', 'ᆶ=fg', 'ᆹ=qt',
                           'ᅪ=hk', 'ᅫ=ho', 'ᅬ=hl', 'ᅯ=nj', 'ᅰ=np', 'ᅱ=nl', 'ᅴ=ml'];
  cluster text;
BEGIN
  FOREACH cluster IN ARRAY clusters LOOP
    keys := replace(keys, left(cluster, 1), substr(cluster, 3));
  END LOOP;
  RETURN translate(keys,
    'ᄀᄁᄂᄃᄄᄅᄆᄇᄈᄉᄊᄋᄌᄍᄎᄏᄐᄑᄒ' || 'ᆨᆩᆫᆮᆯᆷᆸᆺᆻᆼᆽᆾᆿᇀᇁᇂ' || 'ᅡᅢᅣᅤᅥᅦᅧᅨᅩᅭᅮᅲᅳᅵ',
    'rrseefaqqttdwwczxvg' || 'rrsefaqttdwczxvg' || 'koiojpuphynbml');
END $$;

-- The keys of the first consonants: 무선 머그 → atar. What is no Korean syllable is left out.
CREATE FUNCTION search_initials(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT search_keys(regexp_replace(normalize(words, NFD), '[^ᄀ-ᄒ]', '', 'g'))
$$;

-- What LIKE has to hold for a text whose keys contain a word's; % and _ are signs, not wildcards.
CREATE FUNCTION search_pattern(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT '%' || regexp_replace(search_keys(word), '([%_\\])', '\\\1', 'g') || '%'
$$;

ALTER TABLE "Product"
  ADD COLUMN "nameKeys" TEXT GENERATED ALWAYS AS (search_keys("name")) STORED,
  ADD COLUMN "textKeys" TEXT GENERATED ALWAYS AS (search_keys("name" || ' ' || "summary")) STORED,
  ADD COLUMN "nameInitials" TEXT GENERATED ALWAYS AS (search_initials("name")) STORED;

CREATE INDEX "Product_nameKeys_trgm" ON "Product" USING gin ("nameKeys" gin_trgm_ops);
CREATE INDEX "Product_textKeys_trgm" ON "Product" USING gin ("textKeys" gin_trgm_ops);
CREATE INDEX "Product_nameInitials_trgm" ON "Product" USING gin ("nameInitials" gin_trgm_ops);
CREATE INDEX "Product_publishedAt_idx" ON "Product"("publishedAt" DESC);

-- Products whose names share enough trigrams of keys with what was typed: a slip of the finger still finds them.
CREATE FUNCTION search_near(query text) RETURNS SETOF int LANGUAGE sql STABLE PARALLEL SAFE
SET pg_trgm.word_similarity_threshold = 0.45 AS $$
  SELECT id FROM "Product" WHERE search_keys(query) <% "nameKeys"
$$;
