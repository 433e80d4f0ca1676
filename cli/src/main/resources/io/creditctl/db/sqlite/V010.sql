-- Which records the snapshots of a source hold: from the batch that brought or found one to the batch that missed it.
CREATE TABLE snapshot_entry (
  kind       TEXT    NOT NULL,
  source     TEXT    NOT NULL,
  record_id  INTEGER NOT NULL,
  entered_in INTEGER NOT NULL,
  left_in    INTEGER,
  PRIMARY KEY (kind, source, record_id, entered_in)
) WITHOUT ROWID;

-- The names that subjects had before, so that papers with a former name lead to them.
CREATE TABLE former_name (
  normalised_name TEXT NOT NULL,
  subject_key     TEXT NOT NULL,
  PRIMARY KEY (normalised_name, subject_key)
) WITHOUT ROWID;
CREATE TRIGGER subject_renamed AFTER UPDATE OF normalised_name ON subject
WHEN old.normalised_name <> new.normalised_name
BEGIN
  INSERT OR IGNORE INTO former_name (normalised_name, subject_key) VALUES (old.normalised_name, old.subject_key);
END;
