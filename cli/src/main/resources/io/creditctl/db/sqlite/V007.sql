-- How many decisions stand alike, by day and by month of decision: reports read these in place of the records. Triggers
-- keep them, so that no writer can forget. A count may have come down to 0; an absent day is empty text.

-- The records that a report counts, as it counts them: without a deadline of its own the platform has the portal's.
CREATE VIEW decision AS
  SELECT r.id, r.subject_key, r.decided_on, r.kind, r.unit,
    coalesce(nullif(r.domain, ''), (SELECT s.domain FROM subject s WHERE s.subject_key = r.subject_key), '') AS domain,
    coalesce((SELECT b.actor FROM batch b WHERE b.id = r.batch_id), '') AS officer,
    r.due_on, coalesce(r.report_due_on, r.due_on) AS report_due_on, r.due_provisional,
    coalesce(r.disclosed_on, '') AS disclosed_on, coalesce(r.reported_on, '') AS reported_on, r.exemption <> '' AS exempt
  FROM record r
  WHERE r.due_on IS NOT NULL AND r.decided_on IS NOT NULL AND r.voided = 0;

-- portal and platform are what becomes of the decisions in the end, if nobody does anything any more.
CREATE TABLE tally_day (
  decided_on      TEXT    NOT NULL,
  kind            TEXT    NOT NULL,
  unit            TEXT    NOT NULL,
  domain          TEXT    NOT NULL,
  officer         TEXT    NOT NULL,
  due_on          TEXT    NOT NULL,
  report_due_on   TEXT    NOT NULL,
  due_provisional INTEGER NOT NULL,
  disclosed_on    TEXT    NOT NULL,
  reported_on     TEXT    NOT NULL,
  exempt          INTEGER NOT NULL,
  decisions       INTEGER NOT NULL,
  portal TEXT GENERATED ALWAYS AS (CASE WHEN exempt THEN 'EXEMPT'
    WHEN disclosed_on <> '' AND disclosed_on <= due_on THEN 'ON_TIME' WHEN due_provisional THEN 'PENDING'
    WHEN disclosed_on = '' THEN 'OVERDUE' ELSE 'LATE' END),
  platform TEXT GENERATED ALWAYS AS (CASE WHEN exempt THEN 'EXEMPT'
    WHEN reported_on <> '' AND reported_on <= report_due_on THEN 'ON_TIME' WHEN due_provisional THEN 'PENDING'
    WHEN reported_on = '' THEN 'OVERDUE' ELSE 'LATE' END),
  PRIMARY KEY (decided_on, kind, unit, domain, officer, due_on, report_due_on, due_provisional, disclosed_on,
    reported_on, exempt)
) WITHOUT ROWID;

CREATE TABLE tally_month (
  month     TEXT    NOT NULL,
  kind      TEXT    NOT NULL,
  unit      TEXT    NOT NULL,
  domain    TEXT    NOT NULL,
  officer   TEXT    NOT NULL,
  portal    TEXT    NOT NULL,
  platform  TEXT    NOT NULL,
  decisions INTEGER NOT NULL,
  PRIMARY KEY (month, kind, unit, domain, officer, portal, platform)
) WITHOUT ROWID;

-- From which day on a month's decisions stand as tally_month counts them: changed_on is the last day on which one was
-- made, disclosed or reported, due_on the last deadline of one that was not. Neither ever goes back.
CREATE TABLE tally_settled (
  month      TEXT PRIMARY KEY,
  changed_on TEXT NOT NULL,
  due_on     TEXT NOT NULL
) WITHOUT ROWID;

CREATE TRIGGER tally_day_inserted AFTER INSERT ON tally_day BEGIN
  INSERT INTO tally_month
    VALUES (substr(NEW.decided_on, 1, 7), NEW.kind, NEW.unit, NEW.domain, NEW.officer, NEW.portal, NEW.platform,
      NEW.decisions)
    ON CONFLICT DO UPDATE SET decisions = decisions + excluded.decisions;
  INSERT INTO tally_settled
    VALUES (substr(NEW.decided_on, 1, 7), max(NEW.decided_on, NEW.disclosed_on, NEW.reported_on),
      CASE WHEN NEW.exempt OR NEW.due_provisional THEN '' ELSE max(iif(NEW.disclosed_on = '', NEW.due_on, ''),
        iif(NEW.reported_on = '', NEW.report_due_on, '')) END)
    ON CONFLICT DO UPDATE SET changed_on = max(changed_on, excluded.changed_on), due_on = max(due_on, excluded.due_on)
      WHERE excluded.changed_on > changed_on OR excluded.due_on > due_on;
END;

CREATE TRIGGER tally_day_updated AFTER UPDATE OF decisions ON tally_day BEGIN
  UPDATE tally_month SET decisions = decisions + NEW.decisions - OLD.decisions
    WHERE month = substr(NEW.decided_on, 1, 7) AND kind = NEW.kind AND unit = NEW.unit AND domain = NEW.domain
      AND officer = NEW.officer AND portal = NEW.portal AND platform = NEW.platform;
END;

INSERT INTO tally_day (decided_on, kind, unit, domain, officer, due_on, report_due_on, due_provisional, disclosed_on,
    reported_on, exempt, decisions)
  SELECT decided_on, kind, unit, domain, officer, due_on, report_due_on, due_provisional, disclosed_on, reported_on,
    exempt, count(*) FROM decision GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11;

-- Where a change of the record's standing is told: -1 before it, 1 after it.
CREATE VIEW tally_change (record_id, change) AS SELECT id, 0 FROM record;
CREATE TRIGGER tally_changed INSTEAD OF INSERT ON tally_change BEGIN
  INSERT INTO tally_day (decided_on, kind, unit, domain, officer, due_on, report_due_on, due_provisional, disclosed_on,
      reported_on, exempt, decisions)
    SELECT decided_on, kind, unit, domain, officer, due_on, report_due_on, due_provisional, disclosed_on, reported_on,
      exempt, NEW.change FROM decision WHERE id = NEW.record_id
    ON CONFLICT DO UPDATE SET decisions = decisions + excluded.decisions;
END;

-- FirstFill takes this one off and counts by itself.
CREATE TRIGGER tally_record_inserted AFTER INSERT ON record WHEN NEW.due_on IS NOT NULL AND NEW.voided = 0 BEGIN
  INSERT INTO tally_change VALUES (NEW.id, 1);
END;

CREATE TRIGGER tally_record_updating BEFORE UPDATE OF subject_key, kind, unit, domain, decided_on, due_on, report_due_on,
    due_provisional, disclosed_on, reported_on, exemption, voided, batch_id ON record
  WHEN (OLD.subject_key, OLD.kind, OLD.unit, OLD.domain, OLD.decided_on, OLD.due_on, OLD.report_due_on,
      OLD.due_provisional, OLD.disclosed_on, OLD.reported_on, OLD.exemption, OLD.voided, OLD.batch_id)
    IS NOT (NEW.subject_key, NEW.kind, NEW.unit, NEW.domain, NEW.decided_on, NEW.due_on, NEW.report_due_on,
      NEW.due_provisional, NEW.disclosed_on, NEW.reported_on, NEW.exemption, NEW.voided, NEW.batch_id) BEGIN
  INSERT INTO tally_change VALUES (OLD.id, -1);
END;

CREATE TRIGGER tally_record_updated AFTER UPDATE OF subject_key, kind, unit, domain, decided_on, due_on, report_due_on,
    due_provisional, disclosed_on, reported_on, exemption, voided, batch_id ON record
  WHEN (OLD.subject_key, OLD.kind, OLD.unit, OLD.domain, OLD.decided_on, OLD.due_on, OLD.report_due_on,
      OLD.due_provisional, OLD.disclosed_on, OLD.reported_on, OLD.exemption, OLD.voided, OLD.batch_id)
    IS NOT (NEW.subject_key, NEW.kind, NEW.unit, NEW.domain, NEW.decided_on, NEW.due_on, NEW.report_due_on,
      NEW.due_provisional, NEW.disclosed_on, NEW.reported_on, NEW.exemption, NEW.voided, NEW.batch_id) BEGIN
  INSERT INTO tally_change VALUES (NEW.id, 1);
END;

-- The domain of a subject stands for that of its records that tell none.
CREATE TRIGGER tally_subject_updating BEFORE UPDATE OF domain ON subject WHEN OLD.domain <> NEW.domain BEGIN
  INSERT INTO tally_change SELECT id, -1 FROM record WHERE subject_key = OLD.subject_key AND domain = '';
END;

CREATE TRIGGER tally_subject_updated AFTER UPDATE OF domain ON subject WHEN OLD.domain <> NEW.domain BEGIN
  INSERT INTO tally_change SELECT id, 1 FROM record WHERE subject_key = NEW.subject_key AND domain = '';
END;

CREATE TRIGGER tally_subject_inserting BEFORE INSERT ON subject
  WHEN NEW.domain <> '' AND NOT EXISTS (SELECT 1 FROM subject WHERE subject_key = NEW.subject_key) BEGIN
  INSERT INTO tally_change SELECT id, -1 FROM record WHERE subject_key = NEW.subject_key AND domain = '';
END;

CREATE TRIGGER tally_subject_inserted AFTER INSERT ON subject WHEN NEW.domain <> '' BEGIN
  INSERT INTO tally_change SELECT id, 1 FROM record WHERE subject_key = NEW.subject_key AND domain = '';
END;
