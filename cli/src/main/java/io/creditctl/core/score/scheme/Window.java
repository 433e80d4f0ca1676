package io.creditctl.core.score.scheme;

import io.creditctl.core.model.Period;
import java.time.LocalDate;
import java.util.Optional;

/** Which records count by their days; the end of the period is the day of the evaluation. */
public sealed interface Window {

  boolean covers(RecordFacts record, Period period);

  /** The first day on which a record can have been decided that it covers, if there is one. */
  Optional<LocalDate> earliest(Period period);

  /** The first day of evaluation on which a record of now no longer counts, if there is one. */
  Optional<LocalDate> leavesOn(RecordFacts record);

  /** Decided within the period. */
  record OfPeriod() implements Window {
    @Override
    public boolean covers(RecordFacts record, Period period) {
      return !record.decidedOn().isBefore(period.from())
          && !record.decidedOn().isAfter(period.to());
    }

    @Override
    public Optional<LocalDate> earliest(Period period) {
      return Optional.of(period.from());
    }

    @Override
    public Optional<LocalDate> leavesOn(RecordFacts record) {
      return Optional.empty();
    }
  }

  /** Decided in the so many months that end with the period. */
  record Months(int months) implements Window {
    @Override
    public boolean covers(RecordFacts record, Period period) {
      return !record.decidedOn().isBefore(first(period))
          && !record.decidedOn().isAfter(period.to());
    }

    private LocalDate first(Period period) {
      return period.to().plusDays(1).minusMonths(months);
    }

    @Override
    public Optional<LocalDate> earliest(Period period) {
      return Optional.of(first(period));
    }

    @Override
    public Optional<LocalDate> leavesOn(RecordFacts record) {
      LocalDate day = record.decidedOn().plusMonths(months);
      while (covers(record, new Period(record.decidedOn(), day))) {
        day = day.plusDays(1);
      }
      return Optional.of(day);
    }
  }

  /** Decided by the end of the period, however long ago. */
  record Always() implements Window {
    @Override
    public boolean covers(RecordFacts record, Period period) {
      return !record.decidedOn().isAfter(period.to());
    }

    @Override
    public Optional<LocalDate> earliest(Period period) {
      return Optional.empty();
    }

    @Override
    public Optional<LocalDate> leavesOn(RecordFacts record) {
      return Optional.empty();
    }
  }

  /** Valid on the last day of the period: an entry of a list, an honour. */
  record InForce() implements Window {
    @Override
    public boolean covers(RecordFacts record, Period period) {
      return !record.decidedOn().isAfter(period.to())
          && record.validUntil().map(last -> !last.isBefore(period.to())).orElse(true);
    }

    @Override
    public Optional<LocalDate> earliest(Period period) {
      return Optional.empty();
    }

    @Override
    public Optional<LocalDate> leavesOn(RecordFacts record) {
      return record.validUntil().map(last -> last.plusDays(1));
    }
  }
}
