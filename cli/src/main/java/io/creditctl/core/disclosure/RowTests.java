package io.creditctl.core.disclosure;

import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.model.IdentityNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns the conditions of rules into tests of the rows of one kind. */
final class RowTests {
  private static final char CATEGORY_SEPARATOR = ';';

  private final Kind kind;
  private final DisclosureRules rules;
  private final Map<RowCondition, Test> made = new HashMap<>();

  RowTests(Kind kind, DisclosureRules rules) {
    this.kind = kind;
    this.rules = rules;
  }

  /** A condition on a row. */
  @FunctionalInterface
  interface Test {
    /**
     * @param severity what was found of it before, or empty
     */
    boolean holds(String[] values, LocalDate decidedOn, String severity);
  }

  /** Any case suffices; without a case all rows will do. */
  Test any(List<RowCase> cases) {
    if (cases.isEmpty()) {
      return (values, day, severity) -> true;
    }
    Test[][] tests =
        cases.stream()
            .map(all -> all.conditions().stream().map(this::test).toArray(Test[]::new))
            .toArray(Test[][]::new);
    return (values, day, severity) -> {
      for (Test[] all : tests) {
        if (holdAll(all, values, day, severity)) {
          return true;
        }
      }
      return false;
    };
  }

  private static boolean holdAll(Test[] all, String[] values, LocalDate day, String severity) {
    for (Test test : all) {
      if (!test.holds(values, day, severity)) {
        return false;
      }
    }
    return true;
  }

  private Test test(RowCondition condition) {
    return made.computeIfAbsent(condition, this::make);
  }

  private Test make(RowCondition condition) {
    if (condition instanceof RowCondition.SubjectIs subject) {
      int type = kind.indexOf(Role.SUBJECT_TYPE);
      return (values, day, severity) -> subject.types().contains(at(values, type));
    }
    if (condition instanceof RowCondition.YoungerThan age) {
      int number = kind.indexOf(Role.SUBJECT_DOCUMENT);
      return (values, day, severity) -> younger(at(values, number), age.years(), day);
    }
    if (condition instanceof RowCondition.SeverityIs wanted) {
      return (values, day, severity) -> severity.equals(wanted.severity().name());
    }
    if (condition instanceof RowCondition.OnlyCategories only) {
      return categories(only.categories(), false);
    }
    if (condition instanceof RowCondition.AnyCategory any) {
      return categories(any.categories(), true);
    }
    if (condition instanceof RowCondition.AtLeast amount) {
      return amount(amount.field(), amount.threshold(), true);
    }
    if (condition instanceof RowCondition.Below amount) {
      return amount(amount.field(), amount.threshold(), false);
    }
    return says((RowCondition.Says) condition);
  }

  private Test says(RowCondition.Says says) {
    int[] fields =
        says.fields().stream().mapToInt(name -> index(kind, name)).filter(i -> i >= 0).toArray();
    List<WordSearch> groups =
        says.each().stream().map(words -> new WordSearch(words, says.unless())).toList();
    return (values, day, severity) -> {
      for (WordSearch group : groups) {
        if (!foundIn(group, values, fields)) {
          return false;
        }
      }
      return true;
    };
  }

  private static boolean foundIn(WordSearch group, String[] values, int[] fields) {
    for (int field : fields) {
      if (group.findsIn(values[field])) {
        return true;
      }
    }
    return false;
  }

  /** The position of a field that a rule names by its role or its code; -1 where there is none. */
  static int index(Kind kind, String name) {
    Optional<Role> role = role(name);
    return role.isPresent() ? kind.indexOf(role.get()) : kind.indexOf(name);
  }

  private static Optional<Role> role(String name) {
    for (Role role : Role.values()) {
      if (role.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  /** Among the categories, joined by semicolons, one is wanted, or all are. */
  private Test categories(Set<String> wanted, boolean oneWillDo) {
    int field = kind.indexOf(Role.CATEGORY);
    Map<String, Boolean> known = new HashMap<>(); // few combinations, many rows
    return (values, day, severity) ->
        known.computeIfAbsent(at(values, field), text -> matches(text, wanted, oneWillDo));
  }

  private static boolean matches(String text, Set<String> wanted, boolean oneWillDo) {
    if (text.isEmpty()) {
      return false;
    }
    List<String> found = List.of(text.split(String.valueOf(CATEGORY_SEPARATOR)));
    return oneWillDo ? found.stream().anyMatch(wanted::contains) : wanted.containsAll(found);
  }

  private Test amount(String name, Threshold threshold, boolean atLeast) {
    int field = index(kind, name);
    Optional<BigDecimal> limit = rules.threshold(threshold);
    return (values, day, severity) -> {
      String text = at(values, field);
      return limit.isPresent()
          && !text.isEmpty()
          && new BigDecimal(text).compareTo(limit.get()) >= 0 == atLeast;
    };
  }

  /** The birthday itself still counts as under age: the year is completed only when it is over. */
  private static boolean younger(String number, int years, LocalDate decidedOn) {
    return IdentityNumber.birthday(number)
        .map(birthday -> !birthday.plusYears(years).isBefore(decidedOn))
        .orElse(false);
  }

  private static String at(String[] values, int index) {
    return index < 0 ? "" : values[index];
  }
}
