-- The public life of a decision: how grave it is, until when it may stand on the page, by when the platform
-- must have it. exemption_rule names the rule that exempted it; it is empty where a person did.
ALTER TABLE record ADD COLUMN severity TEXT NOT NULL DEFAULT '';
ALTER TABLE record ADD COLUMN public_until TEXT;
ALTER TABLE record ADD COLUMN report_due_on TEXT;
ALTER TABLE record ADD COLUMN exemption_rule TEXT NOT NULL DEFAULT '';

-- The records that may stand on the page no longer: few beside the others. since is the day of the event,
-- due_on the last day to take the record down, done_on the day on which it was gone.
CREATE TABLE withdrawal (
  record_id       INTEGER PRIMARY KEY,
  ground          TEXT    NOT NULL,
  since           TEXT    NOT NULL,
  due_on          TEXT    NOT NULL,
  due_provisional INTEGER NOT NULL,
  done_on         TEXT,
  basis           TEXT    NOT NULL
);
