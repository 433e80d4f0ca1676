package io.creditctl.core.record.validate;

import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.FieldType;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.model.Amount;
import io.creditctl.core.model.AmountCheck;
import io.creditctl.core.model.Characters;
import io.creditctl.core.model.CodeCheck;
import io.creditctl.core.model.CreditCode;
import io.creditctl.core.model.DateText;
import io.creditctl.core.model.OrganisationCode;
import io.creditctl.core.model.SpreadsheetDamage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks single cells by the type of their field and gives them their canonical form. */
final class CellChecks {
  private static final int CREDIT_CODE_LENGTH = 18;
  private static final int LONGEST_NO_DATA = 7;
  private static final Set<String> WITHOUT_END = Set.of("长期", "长期有效", "永久", "永久有效");

  private final Field[] fields;
  private final EnumerationCheck[] enumerations;
  private final Pattern[] patterns;

  CellChecks(Kind kind) {
    List<Field> described = kind.fields();
    fields = described.toArray(Field[]::new);
    enumerations =
        described.stream()
            .map(field -> new EnumerationCheck(field.enumeration()))
            .toArray(EnumerationCheck[]::new);
    patterns =
        described.stream()
            .map(field -> field.pattern().isEmpty() ? null : Pattern.compile(field.pattern()))
            .toArray(Pattern[]::new);
  }

  /** The canonical value of a stripped, non-empty cell; the cell itself when it is faulty. */
  String check(int index, String text, Issues issues) {
    Field field = fields[index];
    int bad = CellText.firstBad(text, 0);
    if (bad >= 0) {
      issues.add(
          index,
          Rule.CONTROL_CHARACTER,
          text,
          CellText.countBad(text),
          "U+%04X".formatted((int) text.charAt(bad)));
    }
    if (text.length() <= LONGEST_NO_DATA && SpreadsheetDamage.isNoData(text)) {
      issues.add(index, Rule.SPREADSHEET_VALUE, text);
      return text;
    }
    int length = text.length() <= field.maxLength() ? 0 : length(field, text);
    if (length > field.maxLength()) {
      issues.add(index, Rule.MAX_LENGTH, text, field.maxLength(), length);
      return text;
    }
    return switch (field.type()) {
      case STRING -> string(index, text, issues);
      case DATE -> date(index, text, issues);
      case AMOUNT -> amount(index, text, issues);
      case ENUMERATION -> enumerations[index].single(index, text, issues);
      case ENUMERATION_LIST -> enumerations[index].several(index, text, issues);
      case CREDIT_CODE -> creditCode(index, text, issues);
      case ORGANISATION_CODE -> organisationCode(index, text, issues);
      // Whether the number must be a citizen's depends on another field: see RowChecks.
      case IDENTITY_NUMBER -> text;
    };
  }

  /** Blanks between the digits of an identity number are no part of it. */
  private static int length(Field field, String text) {
    String counted = field.type() == FieldType.IDENTITY_NUMBER ? Characters.compact(text) : text;
    return counted.codePointCount(0, counted.length());
  }

  private String string(int index, String text, Issues issues) {
    if (SpreadsheetDamage.isScientific(text)) {
      issues.add(index, Rule.DAMAGED_NUMBER, text);
    } else if (patterns[index] != null && !patterns[index].matcher(text).matches()) {
      issues.add(index, Rule.PATTERN, text, fields[index].note());
    }
    return text;
  }

  private static String date(int index, String text, Issues issues) {
    String iso = DateText.toIso(text);
    if (!iso.isEmpty()) {
      return iso;
    }
    if (DateText.isImpossible(text)) {
      issues.add(index, Rule.DATE_IMPOSSIBLE, text);
    } else {
      Optional<String> suggestion =
          WITHOUT_END.contains(text)
              ? Optional.of(DateText.LONG_TERM.toString())
              : DateText.ofSerial(text).map(LocalDate::toString);
      issues.add(index, Rule.DATE_FORM, text, suggestion);
    }
    return text;
  }

  private static String amount(int index, String text, Issues issues) {
    AmountCheck check = Amount.check(text);
    switch (check.status()) {
      case OK -> {}
      case FORM -> issues.add(index, Rule.AMOUNT_FORM, text);
      case NEGATIVE -> issues.add(index, Rule.AMOUNT_NEGATIVE, text);
      case PRECISION -> issues.add(index, Rule.AMOUNT_PRECISION, text);
    }
    return check.text();
  }

  private static String creditCode(int index, String text, Issues issues) {
    CodeCheck check = CreditCode.check(text);
    switch (check.status()) {
      case OK -> checkOrganisationPart(index, check.code(), issues);
      case DAMAGED -> issues.add(index, Rule.DAMAGED_NUMBER, text);
      case LENGTH ->
          issues.add(
              index, Rule.CREDIT_CODE_LENGTH, text, CREDIT_CODE_LENGTH, check.code().length());
      case CHARACTER ->
          issues.add(
              index,
              Rule.CREDIT_CODE_CHARACTER,
              text,
              CreditCode.suggest(text),
              check.position(),
              String.valueOf(check.character()));
      case CHECK_DIGIT -> issues.doubt(index, text, check);
      case DATE -> throw new IllegalStateException("a credit code holds no date");
    }
    return check.ok() ? check.code() : text;
  }

  private static void checkOrganisationPart(int index, String code, Issues issues) {
    String part = CreditCode.organisationCode(code);
    if (!OrganisationCode.check(part).ok()) {
      issues.add(index, Rule.ORGANISATION_CODE, code, part);
    }
  }

  private static String organisationCode(int index, String text, Issues issues) {
    CodeCheck check = OrganisationCode.check(text);
    if (check.status() == CodeCheck.Status.DAMAGED) {
      issues.add(index, Rule.DAMAGED_NUMBER, text);
    } else if (!check.ok()) {
      issues.add(index, Rule.ORGANISATION_CODE, text, Issues.cut(text));
    }
    return check.ok() ? check.code() : text;
  }
}
