-- What stood on the public page, at which address, with which content, from when until when. A page whose
-- content changed ends and begins again; the row without an end is what stands now.
CREATE TABLE publication (
  id           INTEGER PRIMARY KEY,
  record_id    INTEGER NOT NULL,
  address      TEXT    NOT NULL,
  published_at TEXT    NOT NULL,
  content_hash TEXT    NOT NULL,
  gone_at      TEXT
);
CREATE INDEX publication_record ON publication (record_id);
CREATE UNIQUE INDEX publication_present ON publication (record_id) WHERE gone_at IS NULL;
