-- Evaluations. The text of a scheme is kept with the results that came from it; results are never changed.
CREATE TABLE score_scheme (
  hash    TEXT PRIMARY KEY,
  name    TEXT    NOT NULL,
  version INTEGER NOT NULL,
  text    TEXT    NOT NULL
) WITHOUT ROWID;

-- The empty subject_key stands for all subjects. A draft gives way to the next evaluation of its period.
CREATE TABLE score_run (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  scheme      TEXT    NOT NULL,
  version     INTEGER NOT NULL,
  hash        TEXT    NOT NULL,
  domain      TEXT    NOT NULL,
  period_from TEXT    NOT NULL,
  period_to   TEXT    NOT NULL,
  as_of       TEXT    NOT NULL,
  subject_key TEXT    NOT NULL,
  subjects    INTEGER NOT NULL,
  unrated     INTEGER NOT NULL,
  state       TEXT    NOT NULL,
  valid_from  TEXT,
  valid_until TEXT,
  actor       TEXT    NOT NULL,
  at          TEXT    NOT NULL
);

-- Scores in ten-thousandths of a point. rank is the position of the grade among the scheme's. lines and parts are JSON:
-- [indicator, record, revision, points] of each record that counted, and the summands of the formula.
CREATE TABLE score_result (
  run_id      INTEGER NOT NULL,
  subject_key TEXT    NOT NULL,
  name        TEXT    NOT NULL,
  score       INTEGER,
  by_score    TEXT    NOT NULL,
  grade       TEXT    NOT NULL,
  rank        INTEGER NOT NULL,
  bad         INTEGER NOT NULL,
  good        INTEGER NOT NULL,
  before      TEXT    NOT NULL,
  lines       TEXT    NOT NULL,
  parts       TEXT    NOT NULL,
  PRIMARY KEY (run_id, subject_key)
) WITHOUT ROWID;
