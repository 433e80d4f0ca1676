-- Holds a row only within a transaction that counts what it changes by itself: by groups for a whole batch, in place of
-- twice for each record.
CREATE TABLE tally_held (held INTEGER NOT NULL);
DROP TRIGGER tally_record_updating;
DROP TRIGGER tally_record_updated;

CREATE TRIGGER tally_record_updating BEFORE UPDATE OF subject_key, kind, unit, domain, decided_on, due_on, report_due_on,
    due_provisional, disclosed_on, reported_on, exemption, voided, batch_id ON record
  WHEN NOT EXISTS (SELECT 1 FROM tally_held)
    AND (OLD.subject_key, OLD.kind, OLD.unit, OLD.domain, OLD.decided_on, OLD.due_on, OLD.report_due_on,
      OLD.due_provisional, OLD.disclosed_on, OLD.reported_on, OLD.exemption, OLD.voided, OLD.batch_id)
    IS NOT (NEW.subject_key, NEW.kind, NEW.unit, NEW.domain, NEW.decided_on, NEW.due_on, NEW.report_due_on,
      NEW.due_provisional, NEW.disclosed_on, NEW.reported_on, NEW.exemption, NEW.voided, NEW.batch_id) BEGIN
  INSERT INTO tally_change VALUES (OLD.id, -1);
END;

CREATE TRIGGER tally_record_updated AFTER UPDATE OF subject_key, kind, unit, domain, decided_on, due_on, report_due_on,
    due_provisional, disclosed_on, reported_on, exemption, voided, batch_id ON record
  WHEN NOT EXISTS (SELECT 1 FROM tally_held)
    AND (OLD.subject_key, OLD.kind, OLD.unit, OLD.domain, OLD.decided_on, OLD.due_on, OLD.report_due_on,
      OLD.due_provisional, OLD.disclosed_on, OLD.reported_on, OLD.exemption, OLD.voided, OLD.batch_id)
    IS NOT (NEW.subject_key, NEW.kind, NEW.unit, NEW.domain, NEW.decided_on, NEW.due_on, NEW.report_due_on,
      NEW.due_provisional, NEW.disclosed_on, NEW.reported_on, NEW.exemption, NEW.voided, NEW.batch_id) BEGIN
  INSERT INTO tally_change VALUES (NEW.id, 1);
END;
