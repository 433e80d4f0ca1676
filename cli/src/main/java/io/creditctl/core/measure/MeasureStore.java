package io.creditctl.core.measure;

import io.creditctl.core.audit.AuditEntry;
import io.creditctl.core.model.RecordId;
import java.util.List;
import java.util.Optional;

/** Where it is kept which measures were applied to whom. */
public interface MeasureStore {

  /** All that were ever applied, in the order of their numbers. */
  List<Application> all();

  Optional<Application> find(ApplicationId id);

  List<Application> ofSubject(String subjectKey);

  /** Those that rest on a record. */
  List<Application> ofRecord(RecordId record);

  /** Stores one under a new number, which the entry of the audit chain names. */
  Application add(Application application, AuditEntry entry);

  /** Stores how applications ended, or that they did not, with the entries of the audit chain. */
  void end(List<Application> applications, List<AuditEntry> entries);

  void add(Feedback feedback, AuditEntry entry);

  /** What was told of each application, in the order in which it was. */
  List<Feedback> feedback();
}
