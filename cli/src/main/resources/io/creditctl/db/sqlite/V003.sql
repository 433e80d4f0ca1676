-- Asked by an identity number, a list finds the person, and the firm whose entry gives that number. The digest
-- is keyed, so that only the program can fill it in; it also seals the numbers that were stored in clear.
ALTER TABLE listing ADD COLUMN person_key TEXT NOT NULL DEFAULT '';
CREATE INDEX listing_person ON listing (person_key, kind);
