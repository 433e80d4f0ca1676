package io.creditctl.core.inspection;

import io.creditctl.core.audit.AuditEntry;
import java.util.List;

/** Where inspectors are kept. */
public interface InspectorStore {

  /** All who ever inspected, by number. */
  List<Inspector> all();

  /** Adds inspectors, or gives those with these numbers what is known of them now. */
  void save(List<Inspector> inspectors, List<AuditEntry> entries);
}
