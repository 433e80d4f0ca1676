-- Random inspection. Who may inspect; domains and avoids are texts, one a line.
CREATE TABLE inspector (
  number     TEXT PRIMARY KEY,
  name       TEXT NOT NULL,
  unit       TEXT NOT NULL,
  domains    TEXT NOT NULL,
  avoids     TEXT NOT NULL,
  retired_on TEXT
) WITHOUT ROWID;

-- The objects of a field of work as they stood on a day. A pool is never changed; a newer one has another name.
CREATE TABLE inspection_pool (
  name   TEXT PRIMARY KEY,
  domain TEXT NOT NULL,
  day    TEXT NOT NULL,
  origin TEXT NOT NULL,
  actor  TEXT NOT NULL,
  at     TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE inspection_object (
  pool  TEXT NOT NULL,
  code  TEXT NOT NULL,
  name  TEXT NOT NULL,
  grade TEXT NOT NULL,
  PRIMARY KEY (pool, code)
) WITHOUT ROWID;

-- A draw with the text that it was made from, so that it can be made again for ever. voided says why it does not count.
CREATE TABLE inspection_draw (
  id          INTEGER PRIMARY KEY,
  pool        TEXT NOT NULL,
  domain      TEXT NOT NULL,
  plan        TEXT NOT NULL,
  unit        TEXT NOT NULL,
  seed        TEXT NOT NULL,
  day         TEXT NOT NULL,
  algorithm   TEXT NOT NULL,
  pool_sha256 TEXT NOT NULL,
  pool_text   TEXT NOT NULL,
  actor       TEXT NOT NULL,
  at          TEXT NOT NULL,
  voided      TEXT NOT NULL DEFAULT ''
);

CREATE TABLE inspection_stratum (
  draw_id          INTEGER NOT NULL,
  n                INTEGER NOT NULL,
  grade            TEXT    NOT NULL,
  ratio            INTEGER NOT NULL,
  at_least         INTEGER NOT NULL,
  at_most          INTEGER,
  per_year         INTEGER,
  objects          INTEGER NOT NULL,
  inspected_enough INTEGER NOT NULL,
  drawn            INTEGER NOT NULL,
  PRIMARY KEY (draw_id, n)
) WITHOUT ROWID;

-- number is the document number under which the result of the inspection is recorded; inspectors are their numbers
-- joined by commas.
CREATE TABLE inspection_pick (
  draw_id    INTEGER NOT NULL,
  n          INTEGER NOT NULL,
  number     TEXT    NOT NULL,
  code       TEXT    NOT NULL,
  name       TEXT    NOT NULL,
  grade      TEXT    NOT NULL,
  inspectors TEXT    NOT NULL,
  visit_id   INTEGER,
  PRIMARY KEY (draw_id, n)
) WITHOUT ROWID;
CREATE UNIQUE INDEX inspection_pick_number ON inspection_pick (number);
CREATE INDEX inspection_pick_visit ON inspection_pick (visit_id) WHERE visit_id IS NOT NULL;

-- One visit for what several draws have to inspect at one object.
CREATE TABLE inspection_visit (
  id     INTEGER PRIMARY KEY,
  day    TEXT NOT NULL,
  code   TEXT NOT NULL,
  voided TEXT NOT NULL DEFAULT ''
);
