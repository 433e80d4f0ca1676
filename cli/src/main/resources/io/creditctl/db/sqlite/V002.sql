-- One source per datum: who is responsible for what, and what other units said otherwise.

-- An assignment ends on a day, it is never deleted. The empty field stands for the whole kind.
CREATE TABLE source_assignment (
  id        INTEGER PRIMARY KEY,
  kind      TEXT NOT NULL,
  field     TEXT NOT NULL,
  unit      TEXT NOT NULL,
  from_day  TEXT NOT NULL,
  ended_on  TEXT,
  basis     TEXT NOT NULL,
  actor     TEXT NOT NULL,
  at        TEXT NOT NULL
);
CREATE UNIQUE INDEX source_assignment_present ON source_assignment (kind, field) WHERE ended_on IS NULL;

-- Content that is kept apart from a record: it waits for a decision, or lost. batch_id and line tell where it
-- came from, raised_by is the batch that raised the conflict, settled_by the one that settled it; who and when
-- stand there. revision is the content of the record that it was compared with last.
CREATE TABLE conflict (
  id           INTEGER PRIMARY KEY,
  record_id    INTEGER NOT NULL,
  revision     INTEGER NOT NULL,
  unit         TEXT    NOT NULL,
  batch_id     INTEGER NOT NULL,
  line         INTEGER NOT NULL,
  payload      TEXT    NOT NULL,
  content_hash BLOB    NOT NULL,
  state        TEXT    NOT NULL,
  raised_by    INTEGER NOT NULL,
  settled_by   INTEGER NOT NULL DEFAULT 0,
  taken        TEXT    NOT NULL DEFAULT '',
  reason       TEXT    NOT NULL DEFAULT ''
);
CREATE INDEX conflict_record ON conflict (record_id);
CREATE INDEX conflict_open ON conflict (record_id) WHERE state = 'OPEN';

ALTER TABLE batch ADD COLUMN conflicts INTEGER NOT NULL DEFAULT 0;
