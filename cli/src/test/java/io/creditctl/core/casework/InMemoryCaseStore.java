package io.creditctl.core.casework;

import io.creditctl.core.audit.AuditEntry;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cases in a list, with the audit entries that came with them. */
final class InMemoryCaseStore implements CaseStore {
  final List<CaseFile> files = new ArrayList<>();
  final List<AuditEntry> audit = new ArrayList<>();

  @Override
  public CaseFile open(CaseFile fresh, AuditEntry entry) {
    CaseFile numbered = fresh.numbered(files.size() + 1L);
    files.add(numbered);
    audit.add(entry.about(numbered.id().toString()));
    return numbered;
  }

  @Override
  public void step(CaseFile after, List<Integer> undone, AuditEntry entry) {
    int place = (int) after.id().number() - 1;
    if (files.get(place).steps().size() != after.steps().size() - 1) {
      throw new CreditException(ErrorCode.CASE_MOVED, after.id());
    }
    files.set(place, after);
    audit.add(entry);
  }

  @Override
  public Optional<CaseFile> find(String type, CaseId id) {
    return files.stream().filter(file -> file.id().equals(id)).findFirst();
  }

  @Override
  public List<CaseFile> list(CaseQuery query) {
    return List.copyOf(files);
  }
}
