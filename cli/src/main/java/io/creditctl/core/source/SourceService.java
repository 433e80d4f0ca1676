package io.creditctl.core.source;

import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says which unit is the source of which data. */
public final class SourceService {
  private final SourceStore store;
  private final Catalog catalog;
  private final Clock clock;

  /**
   * @param clock also tells the business day, by its zone
   */
  public SourceService(SourceStore store, Catalog catalog, Clock clock) {
    this.store = store;
    this.catalog = catalog;
    this.clock = clock;
  }

  /**
   * Makes a unit responsible from a day on, or today.
   *
   * @param scope {@code KIND} or {@code KIND.FIELD}, the field by its code or its title
   * @throws CreditException SOURCE_TAKEN when a unit is responsible already
   */
  public SourceAssignment assign(
      String scope,
      String unit,
      Optional<LocalDate> from,
      String basis,
      String actor,
      boolean rehearsal) {
    if (unit.isBlank()) {
      throw new CreditException(ErrorCode.INVALID_ARGUMENT, "UNIT", unit);
    }
    SourceAssignment assignment =
        new SourceAssignment(
            scope(scope),
            unit.strip(),
            from.orElseGet(this::today),
            Optional.empty(),
            basis,
            actor,
            clock.instant());
    refuseTaken(assignment);
    if (!rehearsal) {
      store.add(assignment);
    }
    return assignment;
  }

  private void refuseTaken(SourceAssignment wanted) {
    for (SourceAssignment other : ofScope(wanted.scope())) {
      if (other.reaches(wanted.from())) {
        throw new CreditException(
            ErrorCode.SOURCE_TAKEN,
            wanted.scope(),
            other.unit(),
            other.from(),
            other.endedOn().map(LocalDate::toString).orElse(""));
      }
    }
  }

  /**
   * Ends a responsibility on a day, or today; what it has decided stays.
   *
   * @param endedOn the first day on which it no longer applies
   * @throws CreditException SOURCE_NOT_ASSIGNED when there is none without an end
   */
  public SourceAssignment remove(
      String scope, Optional<LocalDate> endedOn, String reason, String actor, boolean rehearsal) {
    SourceScope wanted = scope(scope);
    SourceAssignment present =
        ofScope(wanted).stream()
            .filter(assignment -> assignment.endedOn().isEmpty())
            .findFirst()
            .orElseThrow(() -> new CreditException(ErrorCode.SOURCE_NOT_ASSIGNED, wanted));
    LocalDate end =
        endedOn.orElseGet(() -> today().isBefore(present.from()) ? present.from() : today());
    if (end.isBefore(present.from())) {
      throw new CreditException(ErrorCode.VALUE_OUT_OF_RANGE, "--from", end);
    }
    if (!rehearsal) {
      store.end(wanted, end, reason, actor, clock.instant());
    }
    return present.endedOn(end);
  }

  private List<SourceAssignment> ofScope(SourceScope scope) {
    return store.all().stream().filter(assignment -> assignment.scope().equals(scope)).toList();
  }

  /** What applies on a day or later; with {@code ended}, also what has ended. */
  public List<SourceAssignment> list(LocalDate day, boolean ended) {
    return store.all().stream().filter(assignment -> ended || assignment.reaches(day)).toList();
  }

  /** All that was ever assigned of a kind. */
  public List<SourceAssignment> ofKind(String kindCode) {
    String code = catalog.kind(kindCode).code();
    return store.all().stream()
        .filter(assignment -> assignment.scope().kind().equals(code))
        .toList();
  }

  /** The rules for what is imported today. */
  public SourceRules rules(String kindCode) {
    LocalDate today = today();
    return SourceRules.of(
        store.all().stream()
            .filter(assignment -> assignment.scope().kind().equals(kindCode))
            .filter(assignment -> assignment.appliesOn(today))
            .toList());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private SourceScope scope(String text) {
    int dot = text.indexOf('.');
    if (dot < 0) {
      return new SourceScope(catalog.kind(text).code(), "");
    }
    Kind kind = catalog.kind(text.substring(0, dot));
    String name = text.substring(dot + 1);
    Field field =
        kind.fields().stream()
            .filter(known -> known.code().equalsIgnoreCase(name) || known.title().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new CreditException(
                        ErrorCode.UNKNOWN_FIELD,
                        name,
                        kind.fields().stream().map(Field::code).collect(Collectors.joining(", "))));
    if (kind.primaryKey().contains(field.code())
        || kind.indexOf(field.code()) == kind.indexOf(Role.SOURCE_UNIT)
        || kind.indexOf(field.code()) == kind.indexOf(Role.SOURCE_UNIT_CODE)) {
      throw new CreditException(ErrorCode.SOURCE_FIELD_FIXED, field.title());
    }
    return new SourceScope(kind.code(), field.code());
  }
}
