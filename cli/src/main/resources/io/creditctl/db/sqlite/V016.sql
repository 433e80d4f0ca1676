-- Joint measures that were applied to somebody. What ended one is kept beside it; nothing is deleted.
CREATE TABLE measure_application (
  id           INTEGER PRIMARY KEY,
  measure      TEXT NOT NULL,
  title        TEXT NOT NULL,
  effect       TEXT NOT NULL,
  subject_key  TEXT NOT NULL,
  subject_name TEXT NOT NULL,
  record_id    INTEGER,
  basis        TEXT NOT NULL,
  unit         TEXT NOT NULL,
  from_day     TEXT NOT NULL,
  until_day    TEXT NOT NULL,
  actor        TEXT NOT NULL,
  at           TEXT NOT NULL,
  ending       TEXT NOT NULL DEFAULT '',
  ended_on     TEXT,
  ended_basis  TEXT NOT NULL DEFAULT '',
  ended_by     TEXT NOT NULL DEFAULT ''
);
CREATE INDEX measure_subject ON measure_application (subject_key);
CREATE INDEX measure_record ON measure_application (record_id);

-- What became of a measure, as the unit that applied it tells.
CREATE TABLE measure_feedback (
  id             INTEGER PRIMARY KEY,
  application_id INTEGER NOT NULL,
  day            TEXT NOT NULL,
  result         TEXT NOT NULL,
  note           TEXT NOT NULL,
  actor          TEXT NOT NULL,
  at             TEXT NOT NULL
);
CREATE INDEX measure_feedback_of ON measure_feedback (application_id);
