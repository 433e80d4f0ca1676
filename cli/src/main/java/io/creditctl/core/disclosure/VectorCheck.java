package io.creditctl.core.disclosure;

import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.disclosure.RuleVector.Deviation;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.DateText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Holds the rules against vectors, one expectation after the other. */
final class VectorCheck {
  private static final Set<String> INPUTS =
      Set.of(
          RuleVector.KIND,
          RuleVector.DECIDED_ON,
          RuleVector.SINCE,
          RuleVector.NOTE,
          "dueOn",
          "provisional",
          "reportDueOn",
          "severity",
          "publicUntil",
          "exemption",
          "withdrawBy");

  private final Catalog catalog;
  private final DeadlineCalculator calculator;

  VectorCheck(Catalog catalog, DeadlineCalculator calculator) {
    this.catalog = catalog;
    this.calculator = calculator;
  }

  /** What of a vector does not hold. */
  List<Deviation> check(RuleVector vector) {
    Kind kind = catalog.kind(vector.cell(RuleVector.KIND));
    List<Deviation> deviations = new ArrayList<>();
    answers(kind, vector)
        .forEach(
            (what, actual) -> {
              String expected = vector.cell(what);
              if (!expected.isEmpty() && !expected.equals(actual)) {
                String note = vector.cell(RuleVector.NOTE);
                deviations.add(new Deviation(vector.place(), note, what, expected, actual));
              }
            });
    return deviations;
  }

  private Map<String, String> answers(Kind kind, RuleVector vector) {
    Ruling ruling = new KindRules(kind, calculator).ruling(row(kind, vector));
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("dueOn", said(ruling.dueOn()));
    answers.put("provisional", ruling.dueProvisional() ? "yes" : "no");
    answers.put("reportDueOn", said(ruling.reportDueOn()));
    answers.put("severity", said(constant(ruling.severity())));
    answers.put("publicUntil", said(ruling.publicUntil()));
    answers.put("exemption", said(constant(ruling.exemption())));
    String since = vector.cell(RuleVector.SINCE);
    if (!since.isEmpty()) {
      LocalDate event = LocalDate.parse(day(vector, since));
      answers.put(
          "withdrawBy",
          calculator
              .withdrawal(kind.code(), event)
              .map(due -> due.dueOn().toString())
              .orElse(RuleVector.NOTHING));
    }
    return answers;
  }

  private static String[] row(Kind kind, RuleVector vector) {
    String[] values = new String[kind.fields().size()];
    Arrays.fill(values, "");
    vector
        .cells()
        .forEach(
            (name, cell) -> {
              if (!INPUTS.contains(name) && !cell.isEmpty()) {
                int field = kind.indexOf(name);
                if (field < 0) {
                  throw malformed(vector, name);
                }
                values[field] = cell;
              }
            });
    String decided = vector.cell(RuleVector.DECIDED_ON);
    int field = kind.indexOf(Role.DECIDED_ON);
    if (!decided.isEmpty() && field >= 0) {
      values[field] = day(vector, decided);
    }
    return values;
  }

  private static String day(RuleVector vector, String text) {
    String day = DateText.toIso(text);
    if (day.isEmpty()) {
      throw malformed(vector, text);
    }
    return day;
  }

  private static CreditException malformed(RuleVector vector, String what) {
    return new CreditException(ErrorCode.VECTORS_MALFORMED, vector.place(), what);
  }

  private static String said(String text) {
    return text.isEmpty() ? RuleVector.NOTHING : text;
  }

  private static String constant(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
