package io.creditctl.core.pull;

import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.IdentityNumber;
import io.creditctl.core.model.SnapshotId;
import io.creditctl.core.person.Identities;
import io.creditctl.core.person.RowSeal;
import io.creditctl.core.record.RecordStore;
import io.creditctl.core.snapshot.Snapshot;
import io.creditctl.core.snapshot.SnapshotStore;
import io.creditctl.core.snapshot.SnapshotStore.Change;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows which snapshots there are, and how they differ. */
public final class SnapshotService {
  private final SnapshotStore snapshots;
  private final RecordStore records;
  private final Catalog catalog;
  private final Identities identities;

  public SnapshotService(
      SnapshotStore snapshots, RecordStore records, Catalog catalog, Identities identities) {
    this.snapshots = snapshots;
    this.records = records;
    this.catalog = catalog;
    this.identities = identities;
  }

  /**
   * The snapshots of these lists, the latest first; those of base data where NONE is among them.
   */
  public List<Snapshot> list(Set<RosterList> lists) {
    return snapshots.list(
        lists.stream()
            .map(list -> list == RosterList.NONE ? Kind.SUBJECT_BASE : list.kindCode())
            .collect(Collectors.toSet()));
  }

  /**
   * The two snapshots that are meant.
   *
   * @param earlier empty for the one before the later
   * @param later empty for the latest of the earlier one's list and source, or of all lists
   */
  public Pair pair(Optional<SnapshotId> earlier, Optional<SnapshotId> later) {
    List<Snapshot> all =
        list(
                Arrays.stream(RosterList.values())
                    .filter(list -> list != RosterList.NONE)
                    .collect(Collectors.toSet()))
            .stream()
            .filter(snapshot -> !snapshot.undone())
            .toList();
    Optional<Snapshot> from = earlier.map(this::find);
    Snapshot to =
        later
            .map(this::find)
            .or(
                () ->
                    all.stream()
                        .filter(latest -> from.map(first -> related(first, latest)).orElse(true))
                        .findFirst())
            .orElseThrow(() -> new CreditException(ErrorCode.SNAPSHOT_NOT_FOUND, "S-1"));
    if (from.isPresent() && !related(from.get(), to)) {
      throw new CreditException(ErrorCode.SNAPSHOTS_UNRELATED, from.get().id(), to.id());
    }
    Optional<Snapshot> before =
        from.or(
            () ->
                all.stream()
                    .filter(other -> related(other, to))
                    .filter(other -> other.id().number() < to.id().number())
                    .findFirst());
    return new Pair(before, to);
  }

  /** Two snapshots of one list from one source; the earlier is absent before the first. */
  public record Pair(Optional<Snapshot> earlier, Snapshot later) {}

  private static boolean related(Snapshot one, Snapshot other) {
    return one.origin().kind().equals(other.origin().kind())
        && one.origin().source().equals(other.origin().source());
  }

  private Snapshot find(SnapshotId id) {
    return snapshots
        .find(id)
        .filter(snapshot -> !snapshot.origin().kind().equals(Kind.SUBJECT_BASE))
        .orElseThrow(() -> new CreditException(ErrorCode.SNAPSHOT_NOT_FOUND, id));
  }

  /** Who came, who went, and what is told otherwise; identity numbers masked. */
  public List<Difference> differences(Pair pair) {
    Kind kind = catalog.kind(pair.later().origin().kind());
    RowSeal seal = new RowSeal(kind, identities::forReading);
    List<Difference> differences = new ArrayList<>();
    for (Change change : snapshots.changes(pair.earlier(), pair.later())) {
      Map<String, String> before = masked(seal, change, change.before());
      Map<String, String> after = masked(seal, change, change.after());
      List<Cell> cells =
          change.before() == 0 || change.after() == 0 ? List.of() : cells(kind, before, after);
      differences.add(difference(kind, change, after.isEmpty() ? before : after, cells));
    }
    return differences;
  }

  private Map<String, String> masked(RowSeal seal, Change change, int revision) {
    return revision == 0
        ? Map.of()
        : seal.mask(change.record(), records.values(change.record(), revision));
  }

  private static List<Cell> cells(
      Kind kind, Map<String, String> before, Map<String, String> after) {
    List<Cell> cells = new ArrayList<>();
    for (Field field : kind.fields()) {
      String one = before.getOrDefault(field.code(), "");
      String other = after.getOrDefault(field.code(), "");
      if (!one.equals(other)) {
        cells.add(new Cell(field.code(), field.title(), one, other));
      }
    }
    return cells;
  }

  private static Difference difference(
      Kind kind, Change change, Map<String, String> row, List<Cell> cells) {
    What what = change.before() == 0 ? What.CAME : change.after() == 0 ? What.WENT : What.CHANGED;
    return new Difference(
        what,
        change.record().toString(),
        IdentityNumber.maskedIn(at(kind, row, Role.SUBJECT_NAME)),
        at(kind, row, Role.SUBJECT_CODE),
        IdentityNumber.maskedIn(at(kind, row, Role.DOCUMENT_NO)),
        at(kind, row, Role.VALID_UNTIL),
        cells);
  }

  private static String at(Kind kind, Map<String, String> row, Role role) {
    return kind.field(role).map(field -> row.getOrDefault(field.code(), "")).orElse("");
  }

  /** What became of an entry. */
  public enum What {
    CAME,
    WENT,
    CHANGED
  }

  /** A field that is told otherwise. */
  public record Cell(String field, String title, String before, String after) {}

  /**
   * One entry that the two do not have in common.
   *
   * @param cells what is told otherwise; empty unless it changed
   */
  public record Difference(
      What what,
      String record,
      String name,
      String code,
      String documentNo,
      String until,
      List<Cell> cells) {}
}
