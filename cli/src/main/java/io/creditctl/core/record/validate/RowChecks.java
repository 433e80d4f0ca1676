package io.creditctl.core.record.validate;

import io.creditctl.core.catalog.Condition;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.FieldType;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.model.CodeCheck;
import io.creditctl.core.model.CodeCheck.Status;
import io.creditctl.core.model.CreditCode;
import io.creditctl.core.model.DateText;
import io.creditctl.core.model.IdentityNumber;
import io.creditctl.core.model.SpreadsheetDamage;
import io.creditctl.core.model.SubjectType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** The checks that look at several fields of one row. */
final class RowChecks {
  private static final String IDENTITY_CARD = "身份证";
  private static final int IDENTITY_NUMBER_LENGTH = 18;

  private final Field[] fields;
  private final Dependency[][] dependencies;
  private final Dependency[][] prohibitions;
  private final int[] documentType;
  private final String today;
  private final int subjectType;
  private final int subjectCode;
  private final int decidedOn;
  private final int validFrom;
  private final int validUntil;

  RowChecks(Kind kind, LocalDate today) {
    this.fields = kind.fields().toArray(Field[]::new);
    this.dependencies =
        kind.fields().stream().map(field -> dependencies(kind, field)).toArray(Dependency[][]::new);
    this.prohibitions =
        kind.fields().stream().map(field -> prohibitions(kind, field)).toArray(Dependency[][]::new);
    this.documentType =
        kind.fields().stream().mapToInt(field -> kind.indexOf(field.documentTypeField())).toArray();
    this.today = today.toString();
    this.subjectType = kind.indexOf(Role.SUBJECT_TYPE);
    this.subjectCode = kind.indexOf(Role.SUBJECT_CODE);
    this.decidedOn = kind.indexOf(Role.DECIDED_ON);
    int from = kind.indexOf(Role.VALID_FROM);
    this.validFrom = from < 0 ? decidedOn : from;
    this.validUntil = kind.indexOf(Role.VALID_UNTIL);
  }

  /** A condition with the position of the field that it looks at. */
  private record Dependency(int field, Condition condition, Rule rule) {}

  private static Dependency[] dependencies(Kind kind, Field field) {
    return Stream.concat(
            field.requiredWhen().stream().map(c -> dependency(kind, c, Rule.REQUIRED_WHEN)),
            field.expectedWhen().stream().map(c -> dependency(kind, c, Rule.EXPECTED_WHEN)))
        .toArray(Dependency[]::new);
  }

  private static Dependency[] prohibitions(Kind kind, Field field) {
    return field.emptyWhen().stream()
        .map(c -> dependency(kind, c, Rule.EMPTY_WHEN))
        .toArray(Dependency[]::new);
  }

  private static Dependency dependency(Kind kind, Condition condition, Rule rule) {
    return new Dependency(kind.indexOf(condition.field()), condition, rule);
  }

  void check(String[] values, Issues issues) {
    for (int i = 0; i < fields.length; i++) {
      if (values[i].isEmpty()) {
        checkPresence(i, values, issues);
      } else {
        report(i, prohibitions[i], values, issues);
        if (fields[i].type() == FieldType.IDENTITY_NUMBER) {
          checkIdentityNumber(i, values, issues);
        }
      }
    }
    checkDates(values, issues);
    checkSubjectType(values, issues);
  }

  private void checkPresence(int index, String[] values, Issues issues) {
    if (fields[index].required()) {
      issues.add(index, Rule.REQUIRED, "");
    } else {
      report(index, dependencies[index], values, issues);
    }
  }

  private static void report(int index, Dependency[] dependencies, String[] values, Issues issues) {
    for (Dependency dependency : dependencies) {
      String value = values[dependency.field()];
      if (dependency.condition().holds(value)) {
        String other = dependency.condition().field();
        issues.add(index, dependency.rule(), values[index], other, Issues.cut(value));
        return;
      }
    }
  }

  /** Where the kind of document is left open, a number of 18 is taken for a citizen's. */
  private void checkIdentityNumber(int index, String[] values, Issues issues) {
    if (SpreadsheetDamage.isScientific(values[index])) {
      issues.add(index, Rule.DAMAGED_NUMBER, values[index]);
      return;
    }
    int type = documentType[index];
    String document = type < 0 ? IDENTITY_CARD : values[type];
    boolean citizen = document.equals(IDENTITY_CARD);
    if (!citizen && !document.isEmpty()) {
      return;
    }
    CodeCheck check = IdentityNumber.check(values[index]);
    if (check.ok()) {
      values[index] = check.code();
    } else if (check.status() == Status.DAMAGED) {
      issues.add(index, Rule.DAMAGED_NUMBER, values[index]);
    } else if (citizen || check.code().length() == IDENTITY_NUMBER_LENGTH) {
      issues.add(index, Rule.IDENTITY_NUMBER, values[index], check.status().name());
    }
  }

  private void checkDates(String[] values, Issues issues) {
    if (decidedOn >= 0 && isIso(values[decidedOn]) && values[decidedOn].compareTo(today) > 0) {
      issues.add(decidedOn, Rule.DATE_IN_FUTURE, values[decidedOn], today);
    }
    if (validFrom < 0 || validUntil < 0) {
      return;
    }
    String from = values[validFrom];
    String until = values[validUntil];
    if (isIso(from) && isIso(until) && from.compareTo(until) > 0) {
      issues.add(validUntil, Rule.DATE_ORDER, until, fields[validFrom].code(), from);
    }
  }

  /** A faulty date stays as it was found; the canonical form alone compares like a date. */
  private static boolean isIso(String date) {
    return date.length() == 10
        && date.charAt(4) == '-'
        && date.charAt(7) == '-'
        && !DateText.isImpossible(date);
  }

  private void checkSubjectType(String[] values, Issues issues) {
    if (subjectType < 0 || subjectCode < 0 || values[subjectCode].isEmpty()) {
      return;
    }
    String type = values[subjectType];
    Optional<SubjectType> stated = SubjectType.of(type);
    if (stated.isEmpty() || !CreditCode.check(values[subjectCode]).ok()) {
      return;
    }
    SubjectType spokenFor = typeOf(values[subjectCode]);
    if (stated.get() != spokenFor) {
      String code = fields[subjectCode].code();
      String text = spokenFor.text();
      issues.add(subjectType, Rule.SUBJECT_TYPE_MISMATCH, type, Optional.of(text), code, text);
    }
  }

  static SubjectType typeOf(String creditCode) {
    return CreditCode.isSoleTrader(creditCode) ? SubjectType.SOLE_TRADER : SubjectType.LEGAL_PERSON;
  }
}
