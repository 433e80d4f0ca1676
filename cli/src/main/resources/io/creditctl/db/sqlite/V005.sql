-- The field of work that a record's content or unit tells. Rows of an earlier program are told when their file
-- comes again; until then their subject's domain stands for it.
ALTER TABLE record ADD COLUMN domain TEXT NOT NULL DEFAULT '';
