package io.creditctl.core.record.validate;

import static io.creditctl.core.record.validate.Severity.ERROR;
import static io.creditctl.core.record.validate.Severity.WARNING;

/**
 * Every rule that a row is checked against, with the stable code that reports and help pages use.
 *
 * <p>Each constant says which arguments {@link RowIssue#arguments()} carries, in order.
 */
public enum Rule {
  /** No arguments. */
  REQUIRED("E-1001", ERROR),
  /** A spreadsheet took a code for a number; digits are lost, nothing is guessed. No arguments. */
  DAMAGED_NUMBER("E-1002", ERROR),
  /** What a spreadsheet shows for a failed formula, or a truth value. No arguments. */
  SPREADSHEET_VALUE("E-1009", ERROR),
  /** 1-based position, offending character. */
  CREDIT_CODE_CHARACTER("E-1003", ERROR),
  /** Length expected, length found. */
  CREDIT_CODE_LENGTH("E-1004", ERROR),
  /** Check character that the other characters ask for. */
  CREDIT_CODE_CHECK_DIGIT("E-1005", ERROR),
  /** An organisation code, alone or inside a credit code; exceptions exist. The code. */
  ORGANISATION_CODE("E-1006", WARNING),
  /** Which part is wrong: a name of {@link io.creditctl.core.model.CodeCheck.Status}. */
  IDENTITY_NUMBER("E-1007", ERROR),
  /** Code of the credit code's field, the type that the code speaks for. */
  SUBJECT_TYPE_MISMATCH("E-1008", WARNING),
  /** Code of the field that makes this one required, its value. */
  REQUIRED_WHEN("E-1011", ERROR),
  /** Code of the field that makes one expect this one, its value. */
  EXPECTED_WHEN("E-1012", WARNING),
  /** Most characters allowed, characters found. */
  MAX_LENGTH("E-1013", ERROR),
  /** The value that is not in the enumeration, the allowed values joined by 、. */
  ENUMERATION("E-1014", ERROR),
  /** 其他 without saying which. The form wanted. */
  ENUMERATION_UNSPECIFIED("E-1015", WARNING),
  /** Number of such characters, the first as U+XXXX: control, direction, or broken characters. */
  CONTROL_CHARACTER("E-1016", ERROR),
  /** Cells expected, cells found. Column is 0. */
  ROW_WIDTH("E-1017", ERROR),
  /** Line of the first row with the same key. */
  DUPLICATE_IN_FILE("E-1018", ERROR),
  /** No arguments. */
  DATE_FORM("E-1021", ERROR),
  /** No arguments. */
  DATE_IMPOSSIBLE("E-1022", ERROR),
  /** The day of the check, ISO. */
  DATE_IN_FUTURE("E-1023", ERROR),
  /** Code of the field that must not be later, its value. */
  DATE_ORDER("E-1024", ERROR),
  /** No arguments. */
  AMOUNT_FORM("E-1031", ERROR),
  /** No arguments. */
  AMOUNT_NEGATIVE("E-1032", ERROR),
  /** More than 12 digits before or 6 after the point. No arguments. */
  AMOUNT_PRECISION("E-1033", ERROR),
  /** Code of the field that forbids a value here, its value. */
  EMPTY_WHEN("E-1040", ERROR),
  /** The form wanted, in words. */
  PATTERN("E-1041", ERROR),
  /** A credit code whose check digit is wrong, but that the register really issued. The code. */
  CREDIT_CODE_IRREGULAR("E-1042", WARNING),
  /** Header of the old layout's column, what is in it: the decision does not stand as it is. */
  LAYOUT_STATUS("E-1043", ERROR),
  /** A credit code of the subject base itself whose check digit is wrong. The code. */
  CREDIT_CODE_UNCONFIRMED("E-1044", WARNING),
  /** The row's own text differs by ten thousand: the amount likely meant, the words of the text. */
  AMOUNT_UNIT("E-1060", WARNING, true),
  /** So large that it may be in 元: the amount in 万元 that it then is. */
  AMOUNT_LARGE("E-1061", WARNING, true),
  /** An identity number stands where everyone will read it. No arguments. */
  IDENTITY_NUMBER_PUBLIC("E-1062", WARNING, true);

  private final String code;
  private final Severity severity;
  private final boolean remembered;

  Rule(String code, Severity severity) {
    this(code, severity, false);
  }

  Rule(String code, Severity severity, boolean remembered) {
    this.code = code;
    this.severity = severity;
    this.remembered = remembered;
  }

  /** The code as printed, for example {@code E-1003}. */
  public String code() {
    return code;
  }

  public Severity severity() {
    return severity;
  }

  /** Whether the store keeps a finding of it beside the record, until somebody has looked at it. */
  public boolean remembered() {
    return remembered;
  }

  /** Whether a finding of it says that a field is empty that should be filled. */
  public boolean saysMissing() {
    return this == REQUIRED || this == REQUIRED_WHEN || this == EXPECTED_WHEN;
  }
}
