-- The same revision can be told to a platform more than once: withdrawn on repair, and put back. The round counts.
ALTER TABLE outbox ADD COLUMN round INTEGER NOT NULL DEFAULT 0;
DROP INDEX outbox_identity;
CREATE UNIQUE INDEX outbox_identity ON outbox (subject_key, record_id, target, revision, round);
-- Returned by the check before sending, so that it never left.
ALTER TABLE outbox ADD COLUMN preflight INTEGER NOT NULL DEFAULT 0;
-- Runs in a row that ended without an answer; the breaker opens by them.
ALTER TABLE push_target ADD COLUMN failures INTEGER NOT NULL DEFAULT 0;

-- Calls that people made through `api`: what was asked of whom, never with what credential.
CREATE TABLE remote_call (
  id      INTEGER PRIMARY KEY,
  at      TEXT    NOT NULL,
  actor   TEXT    NOT NULL,
  target  TEXT    NOT NULL,
  method  TEXT    NOT NULL,
  path    TEXT    NOT NULL,
  sha256  TEXT    NOT NULL,
  status  INTEGER NOT NULL,
  bytes   INTEGER NOT NULL
);

-- A list or the base data as it came from a platform or a file, and what had changed since the one before.
CREATE TABLE snapshot (
  id         INTEGER PRIMARY KEY,
  kind       TEXT    NOT NULL,
  source     TEXT    NOT NULL,
  at         TEXT    NOT NULL,
  sha256     TEXT    NOT NULL,
  expires_at TEXT,
  batch_id   INTEGER NOT NULL,
  read       INTEGER NOT NULL,
  added      INTEGER NOT NULL,
  changed    INTEGER NOT NULL,
  removed    INTEGER NOT NULL
);
CREATE INDEX snapshot_kind ON snapshot (kind, id);
