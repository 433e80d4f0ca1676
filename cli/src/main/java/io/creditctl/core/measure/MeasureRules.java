package io.creditctl.core.measure;

import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.measure.Application.State;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.record.RecordStore;
import io.creditctl.core.record.StoredRecord;
import io.creditctl.core.roster.RosterCheckRequest;
import io.creditctl.core.roster.RosterEntry;
import io.creditctl.core.roster.RosterService;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a measure that is to be applied must fulfil. */
final class MeasureRules {
  private final MeasureStore store;
  private final RecordStore records;
  private final RosterService rosters;

  MeasureRules(MeasureStore store, RecordStore records, RosterService rosters) {
    this.store = store;
    this.records = records;
    this.rosters = rosters;
  }

  /**
   * The last day of a measure; one without an end is not provided for.
   *
   * @throws CreditException MEASURE_TERM
   */
  LocalDate until(JointMeasure measure, ApplyRequest request) {
    Optional<LocalDate> latest =
        measure.months().isPresent()
            ? Optional.of(request.from().plusMonths(measure.months().getAsInt()).minusDays(1))
            : Optional.empty();
    LocalDate until =
        request
            .until()
            .or(() -> latest)
            .orElseThrow(() -> new CreditException(ErrorCode.MEASURE_UNTIL_MISSING, measure.id()));
    if (until.isBefore(request.from()) || latest.filter(until::isAfter).isPresent()) {
      throw new CreditException(
          ErrorCode.MEASURE_TERM,
          measure.id(),
          until,
          request.from(),
          latest.map(LocalDate::toString).orElse("-"));
    }
    return until;
  }

  /**
   * Refuses what the catalogue or the law does not allow.
   *
   * @throws CreditException MEASURE_NOT_IN_FORCE, MEASURE_NOT_FOR, MEASURE_SERIOUS_ONLY,
   *     MEASURE_UNCHECKED, MEASURE_WITHHELD, RECORD_NOT_FOUND, MEASURE_OTHER_RECORD,
   *     MEASURE_APPLIED
   */
  void check(JointMeasure measure, SubjectRef subject, ApplyRequest request) {
    if (!measure.inForce(request.from())) {
      throw new CreditException(ErrorCode.MEASURE_NOT_IN_FORCE, measure.id(), request.from());
    }
    if (!measure.whom().includes(subject.type())) {
      throw new CreditException(ErrorCode.MEASURE_NOT_FOR, measure.id(), subject.type());
    }
    boolean listed = !black(subject, request.from()).isEmpty();
    if (measure.effect() == Effect.SERIOUS_RESTRICTION && !listed) {
      refuseUnlisted(measure, subject, request.from());
    }
    if (!measure.effect().restricts() && listed) {
      throw new CreditException(ErrorCode.MEASURE_WITHHELD, measure.id(), subject.name());
    }
    request.record().ifPresent(record -> refuseOthers(record, subject));
    refuseTwice(measure, subject, request);
  }

  private void refuseOthers(RecordId id, SubjectRef subject) {
    StoredRecord record =
        records.find(id).orElseThrow(() -> new CreditException(ErrorCode.RECORD_NOT_FOUND, id));
    if (record.voided() || !record.subject().key().equals(subject.key())) {
      throw new CreditException(ErrorCode.MEASURE_OTHER_RECORD, id, subject.name());
    }
  }

  private List<RosterEntry> black(SubjectRef subject, LocalDate day) {
    return rosters.active(RosterList.BLACK, subject, day);
  }

  /** Where the list cannot be relied on, not being found on it says nothing. */
  private void refuseUnlisted(JointMeasure measure, SubjectRef subject, LocalDate day) {
    RosterCheckRequest request =
        new RosterCheckRequest(Set.of(RosterList.BLACK), day, Optional.empty());
    throw rosters.obstacle(request).isPresent()
        ? new CreditException(ErrorCode.MEASURE_UNCHECKED, measure.id())
        : new CreditException(ErrorCode.MEASURE_SERIOUS_ONLY, measure.id(), subject.name());
  }

  private void refuseTwice(JointMeasure measure, SubjectRef subject, ApplyRequest request) {
    store.ofSubject(subject.key()).stream()
        .filter(other -> other.measure().equals(measure.id()))
        .filter(other -> other.record().equals(request.record()))
        .filter(
            other ->
                other.stateOn(request.from()) == State.ACTIVE
                    || other.stateOn(request.from()) == State.PENDING)
        .findFirst()
        .ifPresent(
            other -> {
              throw new CreditException(ErrorCode.MEASURE_APPLIED, measure.id(), other.id());
            });
  }
}
