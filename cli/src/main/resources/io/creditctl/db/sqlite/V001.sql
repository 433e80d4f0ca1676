-- Times are ISO-8601 UTC text, days ISO text, absent values empty text or NULL where a date is compared.
-- Unique keys of tables that grow carry subject_key, so that the schema can be spread by subject.

CREATE TABLE store_property (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE batch (
  id         INTEGER PRIMARY KEY,
  kind       TEXT    NOT NULL,
  file       TEXT    NOT NULL,
  sha256     TEXT    NOT NULL,
  encoding   TEXT    NOT NULL,
  source     TEXT    NOT NULL,
  actor      TEXT    NOT NULL,
  at         TEXT    NOT NULL,
  read       INTEGER NOT NULL DEFAULT 0,
  created    INTEGER NOT NULL DEFAULT 0,
  updated    INTEGER NOT NULL DEFAULT 0,
  unchanged  INTEGER NOT NULL DEFAULT 0,
  rejected   INTEGER NOT NULL DEFAULT 0,
  undone_by  INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE subject (
  subject_key     TEXT PRIMARY KEY,
  code            TEXT NOT NULL,
  name            TEXT NOT NULL,
  normalised_name TEXT NOT NULL,
  type            TEXT NOT NULL,
  domain          TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
CREATE INDEX subject_name ON subject (normalised_name);

-- A record as it stands now. Narrow on purpose: lists and reports read only this table.
CREATE TABLE record (
  id               INTEGER PRIMARY KEY,
  subject_key      TEXT    NOT NULL,
  kind             TEXT    NOT NULL,
  natural_key      TEXT    NOT NULL,
  subject_name     TEXT    NOT NULL,
  document_no      TEXT    NOT NULL,
  title            TEXT    NOT NULL,
  authority        TEXT    NOT NULL,
  unit             TEXT    NOT NULL,
  decided_on       TEXT,
  valid_until      TEXT,
  revision         INTEGER NOT NULL,
  content_hash     BLOB    NOT NULL,
  voided           INTEGER NOT NULL DEFAULT 0,
  batch_id         INTEGER NOT NULL,
  line             INTEGER NOT NULL,
  due_on           TEXT,
  due_provisional  INTEGER NOT NULL DEFAULT 0,
  disclosure_rule  TEXT    NOT NULL DEFAULT '',
  disclosed_on     TEXT,
  disclosed_url    TEXT    NOT NULL DEFAULT '',
  reported_on      TEXT,
  exemption        TEXT    NOT NULL DEFAULT ''
);
CREATE INDEX record_subject ON record (subject_key);
-- A decision is one record whoever it names: a corrected subject is a revision, not a second record. The one
-- writer looks here before it inserts; the key begins with the document number.
CREATE UNIQUE INDEX record_natural ON record (natural_key, kind, subject_key);

-- The records that put a subject on a list: few beside the others, and asked by code and by name.
CREATE TABLE listing (
  record_id       INTEGER PRIMARY KEY,
  kind            TEXT NOT NULL,
  subject_key     TEXT NOT NULL,
  normalised_name TEXT NOT NULL
);
CREATE INDEX listing_subject ON listing (subject_key, kind);
CREATE INDEX listing_name ON listing (normalised_name, kind);

-- Every content that a record ever had; becoming void is a revision too. Rows are never deleted, so that
-- identifiers are never given twice. The key is record_id * 65536 + revision: found without another index,
-- which a bulk import would have to feed.
CREATE TABLE record_revision (
  id         INTEGER PRIMARY KEY,
  record_id  INTEGER GENERATED ALWAYS AS (id / 65536),
  revision   INTEGER GENERATED ALWAYS AS (id % 65536),
  batch_id   INTEGER NOT NULL,
  line       INTEGER NOT NULL,
  voided     INTEGER NOT NULL,
  unit       TEXT    NOT NULL,
  payload    TEXT    NOT NULL
);

-- What people did to records and batches, beside importing them.
CREATE TABLE event (
  id        INTEGER PRIMARY KEY,
  at        TEXT    NOT NULL,
  actor     TEXT    NOT NULL,
  action    TEXT    NOT NULL,
  record_id INTEGER,
  revision  INTEGER,
  detail    TEXT    NOT NULL
);
CREATE INDEX event_record ON event (record_id);

CREATE TABLE outbox (
  id            INTEGER PRIMARY KEY,
  subject_key   TEXT    NOT NULL,
  target        TEXT    NOT NULL,
  record_id     INTEGER NOT NULL,
  revision      INTEGER NOT NULL,
  kind          TEXT    NOT NULL,
  action        TEXT    NOT NULL,
  state         TEXT    NOT NULL,
  attempts      INTEGER NOT NULL DEFAULT 0,
  lease_owner   TEXT    NOT NULL DEFAULT '',
  lease_until   TEXT,
  receipt_no    TEXT    NOT NULL DEFAULT '',
  remote_code   TEXT    NOT NULL DEFAULT '',
  remote_message TEXT   NOT NULL DEFAULT '',
  created_at    TEXT    NOT NULL,
  updated_at    TEXT    NOT NULL
);
CREATE UNIQUE INDEX outbox_identity ON outbox (subject_key, record_id, target, revision);
CREATE INDEX outbox_record ON outbox (record_id);
CREATE INDEX outbox_state ON outbox (target, state, id);

CREATE TABLE push_target (
  name           TEXT PRIMARY KEY,
  paused_because TEXT,
  not_before     TEXT,
  updated_at     TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE calendar_year (
  year INTEGER PRIMARY KEY
);
CREATE TABLE calendar_day (
  date    TEXT    NOT NULL,
  year    INTEGER NOT NULL,
  working INTEGER NOT NULL,
  name    TEXT    NOT NULL,
  PRIMARY KEY (year, date)
) WITHOUT ROWID;
CREATE TABLE calendar_notice (
  year        INTEGER NOT NULL,
  document_no TEXT    NOT NULL,
  date        TEXT,
  address     TEXT    NOT NULL,
  PRIMARY KEY (year, address)
) WITHOUT ROWID;
CREATE TABLE calendar_override (
  date    TEXT PRIMARY KEY,
  working INTEGER NOT NULL,
  reason  TEXT    NOT NULL,
  actor   TEXT    NOT NULL,
  at      TEXT    NOT NULL
) WITHOUT ROWID;
