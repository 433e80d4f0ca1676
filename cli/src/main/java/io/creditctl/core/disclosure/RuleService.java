package io.creditctl.core.disclosure;

import io.creditctl.core.calendar.WorkCalendar;
import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.disclosure.DisclosureMark.Channel;
import io.creditctl.core.disclosure.RuleVector.Deviation;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.MovedRecords;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.person.Identities;
import io.creditctl.core.person.RowSeal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Shows the disclosure rules, and brings what is stored in line with them. */
public final class RuleService {
  /** Nobody reads more lines about what moved; the number of them is told in full. */
  private static final int MOST_TOLD = 1_000;

  private final DisclosureRules rules;
  private final DisclosureStore store;
  private final Catalog catalog;
  private final Supplier<WorkCalendar> calendar;
  private final Identities identities;

  public RuleService(
      DisclosureRules rules,
      DisclosureStore store,
      Catalog catalog,
      Supplier<WorkCalendar> calendar,
      Identities identities) {
    this.rules = rules;
    this.store = store;
    this.catalog = catalog;
    this.calendar = calendar;
    this.identities = identities;
  }

  /** All rules, past ones included, with the bureau's thresholds. */
  public DisclosureRules rules() {
    return rules;
  }

  /**
   * One rule.
   *
   * @throws CreditException UNKNOWN_RULE with the known ones
   */
  public DisclosureRule show(String id) {
    return rules
        .find(id)
        .orElseThrow(
            () ->
                new CreditException(
                    ErrorCode.UNKNOWN_RULE,
                    id,
                    rules.all().stream()
                        .map(DisclosureRule::id)
                        .collect(Collectors.joining(", "))));
  }

  /**
   * Holds the rules against vectors; answers what does not hold.
   *
   * @throws CreditException UNKNOWN_KIND, VECTORS_MALFORMED with the place
   */
  public List<Deviation> test(List<RuleVector> vectors) {
    VectorCheck check = new VectorCheck(catalog, calculator());
    return vectors.stream().flatMap(vector -> check.check(vector).stream()).toList();
  }

  private DeadlineCalculator calculator() {
    return new DeadlineCalculator(rules, calendar.get());
  }

  /**
   * What the rules say of a record and why.
   *
   * @param stored what the store has of it; other than {@code now} where the rules have changed
   * @param report the rule of the platform's clock
   */
  public record Explained(
      Ruling stored, Ruling now, KindRules.Grounds grounds, Optional<LimitRule> report) {}

  /**
   * Why the rules say what they say of a record that has a day of decision.
   *
   * @throws CreditException RECORD_NOT_FOUND
   */
  public Explained explain(RecordId id) {
    RuledRecord record =
        store.ruled(id).orElseThrow(() -> new CreditException(ErrorCode.RECORD_NOT_FOUND, id));
    Kind kind = catalog.kind(record.kind());
    KindRules ruled = new KindRules(kind, calculator());
    String[] values = new Opener(kind).open(record);
    return new Explained(
        record.ruling(),
        ruled.ruling(values).respecting(record.ruling()),
        ruled.grounds(values),
        record.decidedOn().flatMap(day -> rules.limitFor(Channel.PLATFORM, record.kind(), day)));
  }

  /** Asks all rules about all records again; answers what came out differently. */
  public MovedRecords recompute(boolean rehearsal) {
    return store.recompute(new Present(calculator(), Rulings.Scope.ALL), MOST_TOLD, rehearsal);
  }

  /** Asks again for the deadlines, with a calendar that has changed. */
  public MovedRecords recompute(WorkCalendar changed, boolean rehearsal) {
    DeadlineCalculator deadlines = new DeadlineCalculator(rules, changed);
    return store.recompute(new Present(deadlines, Rulings.Scope.DEADLINES), MOST_TOLD, rehearsal);
  }

  /** Opens the numbers of rows of one kind, and only of rows about a person. */
  private final class Opener {
    private final RowSeal seal;
    private final Optional<String> person;

    Opener(Kind kind) {
      this.seal = new RowSeal(kind, identities::forReading);
      this.person = kind.field(Role.SUBJECT_DOCUMENT).map(Field::code);
    }

    String[] open(RuledRecord record) {
      Map<String, String> values = record.values();
      boolean ofPerson =
          person.filter(code -> !values.getOrDefault(code, "").isEmpty()).isPresent();
      return seal.inOrder(ofPerson ? seal.open(record.id(), values) : values);
    }
  }

  /** The rules as they are now. */
  private final class Present implements Rulings {
    private final DeadlineCalculator calculator;
    private final Scope scope;
    private final Map<String, KindRules> kinds = new HashMap<>();
    private final Map<String, Opener> openers = new HashMap<>();

    Present(DeadlineCalculator calculator, Scope scope) {
      this.calculator = calculator;
      this.scope = scope;
    }

    @Override
    public Scope scope() {
      return scope;
    }

    @Override
    public Ruling ruling(RuledRecord stored) {
      if (stored.decidedOn().isEmpty()) {
        return stored.ruling();
      }
      Kind kind = catalog.kind(stored.kind());
      KindRules now = kinds.computeIfAbsent(kind.code(), code -> new KindRules(kind, calculator));
      return switch (scope) {
        case DEADLINES -> stored.ruling().withDeadlines(now.deadlines(stored.decidedOn().get()));
        case ALL -> {
          Opener opener = openers.computeIfAbsent(kind.code(), code -> new Opener(kind));
          yield now.ruling(opener.open(stored)).respecting(stored.ruling());
        }
      };
    }

    @Override
    public Optional<Deadline> withdrawal(String kind, LocalDate since) {
      return calculator.withdrawal(kind, since);
    }
  }
}
