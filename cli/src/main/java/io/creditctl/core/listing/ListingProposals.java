package io.creditctl.core.listing;

import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.casework.CaseId;
import io.creditctl.core.casework.CaseQuery;
import io.creditctl.core.casework.CaseService;
import io.creditctl.core.casework.CaseType;
import io.creditctl.core.disclosure.WithdrawalService;
import io.creditctl.core.listing.PenaltyYear.Penalty;
import io.creditctl.core.listing.ReasonTest.By;
import io.creditctl.core.model.Period;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.model.SubjectType;
import io.creditctl.core.record.RecordQuery;
import io.creditctl.core.record.RecordStore;
import io.creditctl.core.record.StoredRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds who may have to be listed. It proposes and never lists. */
public final class ListingProposals {
  private static final String PENALTY = "penalty";
  private static final String VEHICLE = "vehicle";

  /** What the type of a truck is called by: 重型厢式货车, 重型半挂牵引车, 自卸车. */
  private static final List<String> TRUCKS = List.of("货", "牵引", "自卸");

  private final RecordStore records;
  private final WithdrawalService withdrawals;
  private final CaseService cases;
  private final Supplier<ListingRules> rules;

  public ListingProposals(
      RecordStore records,
      WithdrawalService withdrawals,
      CaseService cases,
      Supplier<ListingRules> rules) {
    this.records = records;
    this.withdrawals = withdrawals;
    this.cases = cases;
    this.rules = rules;
  }

  /** Everybody to whom a reason may apply as of a day, in the order of the reasons. */
  public List<Candidate> candidates(LocalDate asOf) {
    List<ListingReason> reasons =
        rules.get().reasons().stream()
            .filter(reason -> reason.test().isPresent() && !asOf.isBefore(reason.effectiveFrom()))
            .toList();
    List<Penalty> penalties = penalties(asOf, reasons);
    List<Candidate> candidates = new ArrayList<>();
    for (ListingReason reason : reasons) {
      ReasonTest test = reason.test().orElseThrow();
      List<Penalty> fitting =
          penalties.stream().filter(one -> one.fits().contains(reason.id())).toList();
      groups(test.by(), fitting)
          .forEach(
              (key, group) ->
                  new PenaltyYear(group)
                      .latest(asOf, year -> judge(reason, test, key, year))
                      .ifPresent(candidates::add));
    }
    return candidates;
  }

  /** Two years back, for a year that ended in the last one. */
  private List<Penalty> penalties(LocalDate asOf, List<ListingReason> reasons) {
    RecordQuery query =
        new RecordQuery(
            PENALTY,
            "",
            Optional.empty(),
            "",
            Optional.of(new Period(asOf.minusYears(2), asOf)),
            false);
    List<StoredRecord> concerned;
    try (Stream<StoredRecord> stored = records.list(query)) {
      concerned =
          stored
              .filter(
                  record ->
                      reasons.stream()
                          .anyMatch(reason -> reason.test().orElseThrow().concerns(record.title())))
              .toList();
    }
    return concerned.stream()
        .map(record -> penalty(record, reasons))
        .filter(penalty -> !penalty.fits().isEmpty() && counts(penalty.record(), asOf))
        .toList();
  }

  /** What was repaired, revoked or wrong counts against nobody any more. */
  private boolean counts(StoredRecord record, LocalDate asOf) {
    return withdrawals
        .find(record.id())
        .filter(gone -> gone.ground().endsSharing() && !gone.since().isAfter(asOf))
        .isEmpty();
  }

  /** What the reasons ask of a row; the row itself is not kept, there are many. */
  private Penalty penalty(StoredRecord record, List<ListingReason> reasons) {
    Map<String, String> row = records.values(record.id(), record.revision());
    String text = String.join("\n", row.values());
    Set<String> fits = new HashSet<>();
    Set<String> also = new HashSet<>();
    BigDecimal amount = BigDecimal.ZERO;
    for (ListingReason reason : reasons) {
      ReasonTest test = reason.test().orElseThrow();
      if (test.concerns(record.title()) && test.fits(text)) {
        fits.add(reason.id());
        amount = amount.max(amount(row, test.amountField()));
        if (test.hasAlso(text)) {
          also.add(reason.id());
        }
      }
    }
    LocalDate day = record.decidedOn().orElseThrow();
    return new Penalty(record, day, amount, PlateNumber.in(text), fits, also);
  }

  private static BigDecimal amount(Map<String, String> row, String field) {
    String amount = row.getOrDefault(field, "");
    return amount.isEmpty() ? BigDecimal.ZERO : new BigDecimal(amount);
  }

  /**
   * By plate, or by subject; a plate that is partly hidden tells a vehicle within one firm only.
   */
  private static Map<String, List<Penalty>> groups(By by, List<Penalty> penalties) {
    Map<String, List<Penalty>> groups = new LinkedHashMap<>();
    for (Penalty one : penalties) {
      SubjectRef subject = one.record().subject();
      boolean person =
          subject.knownByNumber() || subject.type().equals(SubjectType.NATURAL_PERSON.text());
      List<String> keys =
          switch (by) {
            case VEHICLE ->
                one.plates().stream()
                    .map(plate -> PlateNumber.isMasked(plate) ? plate + " " + subject.key() : plate)
                    .toList();
            case PERSON -> person ? List.of(subject.key()) : List.of();
            case FLEET -> person ? List.of() : List.of(subject.key());
            case SUBJECT -> List.of(subject.key());
          };
      keys.forEach(key -> groups.computeIfAbsent(key, any -> new ArrayList<>()).add(one));
    }
    return groups;
  }

  private Optional<Candidate> judge(
      ListingReason reason, ReasonTest test, String key, List<Penalty> year) {
    if (test.by() == By.FLEET) {
      return judgeFleet(reason, test, key, year);
    }
    Optional<String> enough =
        test.count()
            .filter(line -> line.reachedBy(year.size()))
            .map(line -> Integer.toString(year.size()));
    Optional<String> found =
        enough.or(
            () ->
                test.amount()
                    .filter(line -> year.stream().anyMatch(one -> line.reachedBy(one.amount())))
                    .map(line -> largest(year).stripTrailingZeros().toPlainString()));
    String vehicle = test.by() == By.VEHICLE ? key.split(" ", 2)[0] : "";
    return found.map(counted -> candidate(reason, vehicle, counted, year));
  }

  private static BigDecimal largest(List<Penalty> year) {
    return year.stream().map(Penalty::amount).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
  }

  private Optional<Candidate> judgeFleet(
      ListingReason reason, ReasonTest test, String subjectKey, List<Penalty> year) {
    if (year.stream().noneMatch(one -> one.also().contains(reason.id()))) {
      return Optional.empty();
    }
    Set<String> trucks = trucks(subjectKey);
    Set<String> oversize = new TreeSet<>();
    year.forEach(one -> oversize.addAll(one.plates()));
    oversize.retainAll(trucks);
    if (oversize.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal hundredfold = BigDecimal.valueOf(100L * oversize.size());
    return test.percent()
        .filter(
            line ->
                new Line(
                        line.number().multiply(BigDecimal.valueOf(trucks.size())), line.inclusive())
                    .reachedBy(hundredfold))
        .map(line -> candidate(reason, "", oversize.size() + "/" + trucks.size(), year));
  }

  private Set<String> trucks(String subjectKey) {
    RecordQuery query =
        new RecordQuery(VEHICLE, "", Optional.empty(), subjectKey, Optional.empty(), false);
    try (Stream<StoredRecord> vehicles = records.list(query)) {
      return vehicles
          .filter(vehicle -> TRUCKS.stream().anyMatch(vehicle.title()::contains))
          .map(StoredRecord::documentNo)
          .collect(Collectors.toSet());
    }
  }

  private Candidate candidate(
      ListingReason reason, String vehicle, String found, List<Penalty> year) {
    List<StoredRecord> rests = year.stream().map(Penalty::record).toList();
    SubjectRef punished = rests.get(rests.size() - 1).subject();
    SubjectRef subject = vehicle.isEmpty() ? punished : operator(vehicle).orElse(punished);
    return new Candidate(reason, subject, vehicle, found, rests, handled(reason, subject, rests));
  }

  private Optional<SubjectRef> operator(String plate) {
    return records.findByDocumentNo(plate).stream()
        .filter(record -> record.kind().equals(VEHICLE) && !record.voided())
        .map(StoredRecord::subject)
        .reduce((earlier, later) -> later);
  }

  private Optional<CaseId> handled(
      ListingReason reason, SubjectRef subject, List<StoredRecord> rests) {
    Set<String> ids =
        rests.stream().map(record -> record.id().toString()).collect(Collectors.toSet());
    return cases.list(CaseQuery.of(ListingService.TYPE).about(subject.key())).stream()
        .filter(file -> !file.state().equals(CaseType.VOID))
        .filter(file -> ListingFacts.list(file) == reason.list())
        .filter(file -> ListingFacts.records(file).containsAll(ids))
        .map(CaseFile::id)
        .reduce((earlier, later) -> later);
  }
}
