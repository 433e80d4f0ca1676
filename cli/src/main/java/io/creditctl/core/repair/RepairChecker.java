package io.creditctl.core.repair;

import io.creditctl.core.disclosure.DisclosureRule;
import io.creditctl.core.disclosure.RepairNeed;
import io.creditctl.core.disclosure.RepairRule;
import io.creditctl.core.disclosure.RuleService;
import io.creditctl.core.disclosure.RuleService.Explained;
import io.creditctl.core.disclosure.SeverityRule;
import io.creditctl.core.disclosure.WithdrawalService;
import io.creditctl.core.record.RecordQuery;
import io.creditctl.core.record.RecordService;
import io.creditctl.core.record.StoredRecord;
import io.creditctl.core.repair.RepairCheck.Aspect;
import io.creditctl.core.repair.RepairCheck.Item;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges whether a record may be repaired. */
final class RepairChecker {
  private static final String COMMITMENT = "commitment";
  private static final String TYPE = "CN_LX";
  private static final String OF_REPAIR = "信用修复型";
  private static final String AUDIENCE = "CN_GKLX";
  private static final String EVERYBODY = "可向社会公开";

  private final RecordService records;
  private final RuleService rules;
  private final WithdrawalService withdrawals;

  RepairChecker(RecordService records, RuleService rules, WithdrawalService withdrawals) {
    this.records = records;
    this.rules = rules;
    this.withdrawals = withdrawals;
  }

  /** What the rules of its day of decision say; empty where it has none. */
  Optional<RepairTerms> terms(StoredRecord record) {
    return record
        .decidedOn()
        .map(day -> new RepairTerms(day, rules.explain(record.id()).grounds()));
  }

  RepairCheck check(StoredRecord record, RepairEvidence evidence, LocalDate asOf) {
    Optional<RepairTerms> known = terms(record).filter(terms -> terms.rule().isPresent());
    List<Item> items = new ArrayList<>();
    standing(record).ifPresent(items::add);
    if (known.isEmpty()) {
      String day = record.decidedOn().map(LocalDate::toString).orElse("");
      items.add(new Item(Aspect.RULE, false, day, "", false));
      return new RepairCheck(record, asOf, Optional.empty(), Optional.empty(), items);
    }
    RepairTerms terms = known.get();
    Explained explained = rules.explain(record.id());
    severity(explained).ifPresent(items::add);
    items.add(item(Aspect.START, true, terms.decidedOn().toString(), terms.rule().orElseThrow()));
    term(terms, asOf).ifPresent(items::add);
    longest(explained).ifPresent(items::add);
    terms.asking(RepairNeed.FULFILMENT).ifPresent(rule -> items.add(fulfilment(evidence, rule)));
    terms
        .asking(RepairNeed.COMMITMENT)
        .ifPresent(rule -> items.add(commitment(record, evidence, rule, asOf)));
    terms.bar().ifPresent(rule -> items.add(item(Aspect.BAR, false, rule.head().title(), rule)));
    return new RepairCheck(
        record,
        asOf,
        Optional.of(String.join(", ", terms.names())),
        terms.bar().isPresent() ? Optional.empty() : Optional.of(terms.earliest()),
        items);
  }

  private static Item item(Aspect aspect, boolean ok, String detail, DisclosureRule rule) {
    return new Item(aspect, ok, detail, rule.basis(), RepairTerms.certain(rule));
  }

  /** What counts no longer has nothing to repair. */
  private Optional<Item> standing(StoredRecord record) {
    if (record.voided()) {
      return Optional.of(new Item(Aspect.STANDING, false, "VOID", "", true));
    }
    return withdrawals
        .find(record.id())
        .filter(withdrawal -> withdrawal.ground().endsSharing())
        .map(
            withdrawal ->
                new Item(
                    Aspect.STANDING, false, withdrawal.ground().name(), withdrawal.basis(), true));
  }

  private static Optional<Item> severity(Explained explained) {
    Optional<SeverityRule> rule = explained.grounds().severity();
    return rule.map(found -> item(Aspect.SEVERITY, true, found.severity().name(), found));
  }

  private static Optional<Item> term(RepairTerms terms, LocalDate asOf) {
    return terms
        .least()
        .map(
            least ->
                item(
                    Aspect.LEAST_TERM,
                    !asOf.isBefore(terms.earliest()),
                    terms.lastDay().toString(),
                    least.rule()));
  }

  private static Optional<Item> longest(Explained explained) {
    String last = explained.now().publicUntil();
    return explained
        .grounds()
        .end()
        .filter(rule -> !last.isEmpty())
        .map(rule -> item(Aspect.LONGEST_TERM, true, last, rule));
  }

  private static Item fulfilment(RepairEvidence evidence, RepairRule rule) {
    return item(Aspect.FULFILMENT, !evidence.fulfilled().isBlank(), evidence.fulfilled(), rule);
  }

  private Item commitment(
      StoredRecord record, RepairEvidence evidence, RepairRule rule, LocalDate asOf) {
    String shown =
        evidence.commitment().isBlank()
            ? commitment(record, asOf).map(StoredRecord::documentNo).orElse("")
            : evidence.commitment();
    return item(Aspect.COMMITMENT, !shown.isEmpty(), shown, rule);
  }

  /** A commitment for a repair that the subject made in public since the decision. */
  private Optional<StoredRecord> commitment(StoredRecord record, LocalDate asOf) {
    RecordQuery made =
        new RecordQuery(
            COMMITMENT, "", Optional.empty(), record.subject().key(), Optional.empty(), false);
    LocalDate decided = record.decidedOn().orElse(LocalDate.MIN);
    List<StoredRecord> candidates;
    try (Stream<StoredRecord> stream = records.list(made)) {
      candidates = stream.toList();
    }
    return candidates.stream()
        .filter(
            one ->
                one.decidedOn()
                    .filter(day -> !day.isBefore(decided) && !day.isAfter(asOf))
                    .isPresent())
        .filter(one -> says(one, TYPE, OF_REPAIR) && says(one, AUDIENCE, EVERYBODY))
        .findFirst();
  }

  private boolean says(StoredRecord record, String field, String value) {
    return records.show(record.id().toString()).values().stream()
        .anyMatch(cell -> cell.code().equals(field) && cell.value().equals(value));
  }
}
