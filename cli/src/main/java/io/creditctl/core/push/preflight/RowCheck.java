package io.creditctl.core.push.preflight;

import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The rejection rules of one kind, with the names of fields looked up once. */
public final class RowCheck {
  private final Kind kind;
  private final List<Ready> rules = new ArrayList<>();
  private final boolean asksForSubject;
  private final boolean asksForNumbers;

  /** A rule whose every test tells the fields at fault; none means that the test does not hold. */
  private record Ready(RejectionRule rule, List<Test> tests) {}

  /** One test on one row. */
  private interface Test {
    List<Field> faults(Map<String, String> row, LocalDate today, RowFacts facts);
  }

  RowCheck(Kind kind, List<RejectionRule> active) {
    this.kind = kind;
    for (RejectionRule rule : active) {
      rules.add(new Ready(rule, rule.when().stream().map(this::ready).toList()));
    }
    this.asksForSubject = active.stream().anyMatch(RejectionRule::asksForSubject);
    this.asksForNumbers = active.stream().anyMatch(RejectionRule::asksForNumbers);
  }

  /** Whether {@link RowFacts#subject} is asked for. */
  public boolean asksForSubject() {
    return asksForSubject;
  }

  /** Whether {@link RowFacts#numberTaken} is asked for. */
  public boolean asksForNumbers() {
    return asksForNumbers;
  }

  /**
   * Why a row would be refused: the first rule that says so.
   *
   * @param row by field code; identity numbers may be sealed
   */
  public Optional<Refusal> refusal(Map<String, String> row, LocalDate today, RowFacts facts) {
    for (Ready ready : rules) {
      List<Field> faults = faults(ready, row, today, facts);
      if (!faults.isEmpty()) {
        return Optional.of(refusal(ready.rule(), faults, row));
      }
    }
    return Optional.empty();
  }

  private static List<Field> faults(
      Ready ready, Map<String, String> row, LocalDate today, RowFacts facts) {
    List<Field> faults = List.of();
    for (Test test : ready.tests()) {
      List<Field> found = test.faults(row, today, facts);
      if (found.isEmpty()) {
        return List.of();
      }
      faults = faults.isEmpty() ? found : faults;
    }
    return faults;
  }

  private Refusal refusal(RejectionRule rule, List<Field> faults, Map<String, String> row) {
    String titles = faults.stream().map(Field::title).collect(Collectors.joining("、"));
    String documentNo =
        kind.field(Role.DOCUMENT_NO).map(field -> row.getOrDefault(field.code(), "")).orElse("");
    return new Refusal(
        rule.code(),
        rule.message().replace("{fields}", titles).replace("{documentNo}", documentNo),
        faults.stream().map(Field::code).toList());
  }

  private Test ready(RejectionTest test) {
    if (test instanceof RejectionTest.Empty empty) {
      return any(fields(empty.fields()), String::isEmpty);
    }
    if (test instanceof RejectionTest.LongerThan longer) {
      return tooLong(longer);
    }
    if (test instanceof RejectionTest.Finds finds) {
      return any(readable(finds.fields()), value -> finds.pattern().matcher(value).find());
    }
    if (test instanceof RejectionTest.Later later) {
      return compared(later.field(), later.than(), order -> order > 0);
    }
    if (test instanceof RejectionTest.Earlier earlier) {
      return compared(earlier.field(), earlier.than(), order -> order < 0);
    }
    if (test instanceof RejectionTest.StartsWith starts) {
      return one(starts.field(), value -> starts.prefixes().stream().anyMatch(value::startsWith));
    }
    if (test instanceof RejectionTest.StartsOtherwise starts) {
      return one(
          starts.field(),
          value -> !value.isEmpty() && starts.prefixes().stream().noneMatch(value::startsWith));
    }
    if (test instanceof RejectionTest.Is is) {
      return one(is.field(), is.values()::contains);
    }
    if (test instanceof RejectionTest.IsNot isNot) {
      return one(isNot.field(), value -> !isNot.values().contains(value));
    }
    if (test instanceof RejectionTest.Subject asked) {
      List<Field> name = fields(List.of("subject-name", "subject-code"));
      return (row, today, facts) -> facts.subject() == asked.standing() ? name : List.of();
    }
    List<Field> number = fields(List.of("document-no"));
    return (row, today, facts) -> facts.numberTaken() ? number : List.of();
  }

  private Test one(String field, Predicate<String> wrong) {
    return any(fields(List.of(field)), wrong);
  }

  /** Most rows have no fault, and cost nothing but the look. */
  private static Test any(List<Field> fields, Predicate<String> wrong) {
    return (row, today, facts) -> {
      List<Field> faults = List.of();
      for (Field field : fields) {
        if (wrong.test(row.getOrDefault(field.code(), ""))) {
          faults = with(faults, field);
        }
      }
      return faults;
    };
  }

  private Test tooLong(RejectionTest.LongerThan longer) {
    List<Field> asked = readable(longer.most().keySet().stream().toList());
    int[] most = asked.stream().mapToInt(field -> limit(longer, field)).toArray();
    return (row, today, facts) -> {
      List<Field> faults = List.of();
      for (int i = 0; i < most.length; i++) {
        if (isLonger(row.getOrDefault(asked.get(i).code(), ""), most[i])) {
          faults = with(faults, asked.get(i));
        }
      }
      return faults;
    };
  }

  private int limit(RejectionTest.LongerThan longer, Field field) {
    return longer.most().entrySet().stream()
        .filter(entry -> fields(List.of(entry.getKey())).contains(field))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  /** To count characters is only needed where there are more UTF-16 units. */
  private static boolean isLonger(String value, int most) {
    return value.length() > most && value.codePointCount(0, value.length()) > most;
  }

  private static List<Field> with(List<Field> faults, Field another) {
    List<Field> more = new ArrayList<>(faults);
    more.add(another);
    return more;
  }

  /** Days are ISO text and compare as such; one that is missing is neither before nor after. */
  private Test compared(String field, String than, IntPredicate wrong) {
    List<Field> asked = fields(List.of(field));
    Optional<Field> other = fields(List.of(than)).stream().findFirst();
    return (row, today, facts) -> {
      String bound = other.map(day -> row.getOrDefault(day.code(), "")).orElseGet(today::toString);
      List<Field> faults = List.of();
      for (Field day : asked) {
        if (wrong.test(order(row.getOrDefault(day.code(), ""), bound))) {
          faults = with(faults, day);
        }
      }
      return faults;
    };
  }

  private static int order(String day, String bound) {
    return day.isEmpty() || bound.isEmpty() ? 0 : day.compareTo(bound);
  }

  /** What is sealed in the store can only be asked whether it is there. */
  private List<Field> readable(List<String> names) {
    return fields(names).stream().filter(field -> !field.pii()).toList();
  }

  private List<Field> fields(List<String> names) {
    return names.stream().flatMap(name -> field(kind, name).stream()).toList();
  }

  /** The field of a kind with this code, or that plays this role. */
  public static Optional<Field> field(Kind kind, String name) {
    for (Role role : Role.values()) {
      if (role.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
        return kind.field(role);
      }
    }
    return kind.field(name);
  }
}
