package io.creditctl.core.casework;

import io.creditctl.core.audit.AuditEntry;
import java.util.List;
import java.util.Optional;

/** Where cases and their steps are kept. */
public interface CaseStore {

  /**
   * Keeps a new case under the next number of its type; its own number is ignored, and so is what
   * the entry says it is about.
   */
  CaseFile open(CaseFile fresh, AuditEntry audit);

  /**
   * Keeps the case as its last step leaves it.
   *
   * @param undone the places of the steps that the last one takes back
   * @throws io.creditctl.core.error.CreditException CASE_MOVED when somebody was quicker
   */
  void step(CaseFile after, List<Integer> undone, AuditEntry audit);

  Optional<CaseFile> find(String type, CaseId id);

  /** In the order of due days, those without one last, then of numbers. */
  List<CaseFile> list(CaseQuery query);
}
