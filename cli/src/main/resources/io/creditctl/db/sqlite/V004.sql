-- What each unit handed in with each batch, counted while it was imported: reports on quality read this alone.
CREATE TABLE batch_unit (
  batch_id  INTEGER NOT NULL,
  unit      TEXT    NOT NULL,
  received  INTEGER NOT NULL,
  accepted  INTEGER NOT NULL,
  conflicts INTEGER NOT NULL,
  sound     INTEGER NOT NULL,
  timed     INTEGER NOT NULL,
  late      INTEGER NOT NULL,
  asked     INTEGER NOT NULL,
  filled    INTEGER NOT NULL,
  PRIMARY KEY (batch_id, unit)
) WITHOUT ROWID;

-- Columns of a file that no field answered to; their cells are not stored.
CREATE TABLE batch_column (
  batch_id INTEGER NOT NULL,
  header   TEXT    NOT NULL,
  PRIMARY KEY (batch_id, header)
) WITHOUT ROWID;

-- How a revision differs from its file because it was cleaned; identity numbers are masked. The rules are
-- codes joined by +.
CREATE TABLE cell_change (
  revision_id INTEGER NOT NULL,
  field       TEXT    NOT NULL,
  before      TEXT    NOT NULL,
  after       TEXT    NOT NULL,
  rules       TEXT    NOT NULL,
  PRIMARY KEY (revision_id, field)
) WITHOUT ROWID;

-- Doubts about a revision that was stored nevertheless.
CREATE TABLE doubt (
  revision_id INTEGER NOT NULL,
  field       TEXT    NOT NULL,
  rule        TEXT    NOT NULL,
  PRIMARY KEY (revision_id, field, rule)
) WITHOUT ROWID;
