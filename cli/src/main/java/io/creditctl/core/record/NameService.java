package io.creditctl.core.record;

import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.model.BatchId;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.person.RowSeal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Brings the names in records in line with the base data, one batch for each kind. */
public final class NameService {
  private final RecordPorts ports;

  public NameService(RecordPorts ports) {
    this.ports = ports;
  }

  /**
   * One record that had a former name.
   *
   * @param batch that has given it the present one; empty where the name is part of what the record
   *     is known by, so that it stays
   */
  public record Aligned(Misnamed record, Optional<BatchId> batch) {}

  /**
   * Gives records the present names of their subjects; the former stay in their history.
   *
   * @param codes the subjects, empty for all
   */
  public List<Aligned> align(List<String> codes, String actor, boolean rehearsal) {
    Map<String, List<Misnamed>> byKind =
        ports.store().misnamed(codes).stream()
            .collect(
                Collectors.groupingBy(
                    misnamed -> misnamed.record().kind(), TreeMap::new, Collectors.toList()));
    List<Aligned> aligned = new ArrayList<>();
    byKind.forEach(
        (kind, found) ->
            aligned.addAll(align(ports.catalog().kind(kind), found, actor, rehearsal)));
    return aligned;
  }

  private List<Aligned> align(Kind kind, List<Misnamed> found, String actor, boolean rehearsal) {
    if (keyedByName(kind)) {
      return found.stream().map(misnamed -> new Aligned(misnamed, Optional.empty())).toList();
    }
    Batch.Origin origin =
        Batch.Origin.byHand("entity align", kind.code(), actor, ports.clock().instant());
    Recipients recipients = ports.recipients(kind);
    RowSeal seal = new RowSeal(kind, ports.identities()::forReading);
    try (ImportSession session = ports.store().begin(origin, recipients, rehearsal)) {
      for (Misnamed misnamed : found) {
        session.revise(misnamed.record().id(), draft(kind, seal, misnamed));
      }
      session.commit(new ImportCounts(found.size(), 0, found.size(), 0, 0, 0));
      return found.stream()
          .map(misnamed -> new Aligned(misnamed, Optional.of(session.batch())))
          .toList();
    }
  }

  private static boolean keyedByName(Kind kind) {
    return kind.field(Role.SUBJECT_NAME)
        .map(Field::code)
        .filter(kind.primaryKey()::contains)
        .isPresent();
  }

  private RecordDraft draft(Kind kind, RowSeal seal, Misnamed misnamed) {
    RecordId id = misnamed.record().id();
    String[] row =
        seal.inOrder(seal.open(id, ports.store().values(id, misnamed.record().revision())));
    row[kind.indexOf(Role.SUBJECT_NAME)] = misnamed.now();
    return ports.drafts(kind, seal, misnamed.record().unit()).draft(row, 0);
  }
}
