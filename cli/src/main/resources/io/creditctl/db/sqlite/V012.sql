-- Events form a chain: the hash of each covers its content and the hash before it. Whatever a transaction adds is
-- chained at its end, which the small index finds.
ALTER TABLE event ADD COLUMN object TEXT NOT NULL DEFAULT '';
ALTER TABLE event ADD COLUMN basis TEXT NOT NULL DEFAULT '';
ALTER TABLE event ADD COLUMN before TEXT NOT NULL DEFAULT '';
ALTER TABLE event ADD COLUMN after TEXT NOT NULL DEFAULT '';
ALTER TABLE event ADD COLUMN hash TEXT NOT NULL DEFAULT '';
CREATE INDEX event_unchained ON event (id) WHERE hash = '';
CREATE INDEX event_object ON event (object) WHERE object <> '';

-- Case work. A case is about a subject and mostly about a record; its state is what its steps led to. Steps are never
-- deleted: one that was wrong is taken back by another. facts are what became known with a step, as JSON.
CREATE TABLE case_file (
  id           INTEGER PRIMARY KEY,
  type         TEXT    NOT NULL,
  number       INTEGER NOT NULL,
  subject_key  TEXT    NOT NULL,
  subject_name TEXT    NOT NULL,
  record_id    INTEGER,
  unit         TEXT    NOT NULL,
  state        TEXT    NOT NULL,
  open         INTEGER NOT NULL,
  opened_on    TEXT    NOT NULL,
  closed_on    TEXT,
  due_on       TEXT,
  due_provisional INTEGER NOT NULL DEFAULT 0,
  rules        INTEGER NOT NULL
);
CREATE UNIQUE INDEX case_number ON case_file (type, number);
CREATE INDEX case_subject ON case_file (subject_key);
CREATE INDEX case_record ON case_file (record_id);
CREATE INDEX case_open ON case_file (type, due_on) WHERE open = 1;

CREATE TABLE case_step (
  case_id   INTEGER NOT NULL,
  n         INTEGER NOT NULL,
  step      TEXT    NOT NULL,
  before    TEXT    NOT NULL,
  after     TEXT    NOT NULL,
  actor     TEXT    NOT NULL,
  at        TEXT    NOT NULL,
  day       TEXT    NOT NULL,
  basis     TEXT    NOT NULL,
  note      TEXT    NOT NULL,
  facts     TEXT    NOT NULL,
  undone_by INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (case_id, n)
) WITHOUT ROWID;
