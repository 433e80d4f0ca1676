package io.creditctl.core.record.validate;

import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.model.CodeCheck;
import io.creditctl.core.model.IdentityNumber;
import io.creditctl.core.model.Masking;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Collects the issues of one row; costs nothing while there are none. */
final class Issues {
  private static final int SHOWN_AT_MOST = 100;
  private static final String CUT = "…";

  private final Kind kind;
  private final Columns columns;
  private final long line;
  private List<RowIssue> issues = List.of();
  private List<Doubt> doubts = List.of();

  Issues(Kind kind, Columns columns, long line) {
    this.kind = kind;
    this.columns = columns;
    this.line = line;
  }

  /** A credit code whose check digit fails; whether it is a fault depends on who has it. */
  record Doubt(int field, String text, CodeCheck check) {}

  void doubt(int field, String text, CodeCheck check) {
    if (doubts.isEmpty()) {
      doubts = new ArrayList<>();
    }
    doubts.add(new Doubt(field, text, check));
  }

  List<Doubt> doubts() {
    return doubts;
  }

  void add(int field, Rule rule, String value, Object... arguments) {
    add(field, rule, value, Optional.empty(), arguments);
  }

  void add(int field, Rule rule, String value, Optional<String> suggestion, Object... arguments) {
    Field description = kind.fields().get(field);
    append(
        new RowIssue(
            line,
            columns.position(field),
            columns.header(field, description.title()),
            description.code(),
            rule,
            shown(description, value),
            suggestion,
            Stream.of(arguments).map(Issues::withoutIdentity).toList()));
  }

  /** For a column that belongs to no field. */
  void addForColumn(int position, String header, Rule rule, String value, String meaning) {
    String shown = String.valueOf(withoutIdentity(cut(value)));
    append(
        new RowIssue(
            line, position, header, "", rule, shown, Optional.empty(), List.of(header, meaning)));
  }

  void addForRow(Rule rule, Object... arguments) {
    append(new RowIssue(line, 0, "", "", rule, "", Optional.empty(), List.of(arguments)));
  }

  List<RowIssue> list() {
    return issues;
  }

  /** Texts of any size arrive in a faulty file; a report quotes their beginning. */
  static String cut(String text) {
    if (text.length() <= SHOWN_AT_MOST) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(SHOWN_AT_MOST - 1));
    return text.substring(0, splitsPair ? SHOWN_AT_MOST - 1 : SHOWN_AT_MOST) + CUT;
  }

  private static String shown(Field field, String value) {
    String cut = cut(value);
    return field.pii() ? Masking.mask(cut) : String.valueOf(withoutIdentity(cut));
  }

  /** In a shifted row, or in a free text, an identity number stands where none is expected. */
  private static Object withoutIdentity(Object argument) {
    return argument instanceof String text ? IdentityNumber.maskedIn(text) : argument;
  }

  private void append(RowIssue issue) {
    if (issues.isEmpty()) {
      issues = new ArrayList<>();
    }
    issues.add(issue);
  }
}
