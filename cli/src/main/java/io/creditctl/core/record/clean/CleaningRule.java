package io.creditctl.core.record.clean;

import java.util.Collection;
import java.util.stream.Collectors;

/** Every way in which cleaning may change a cell, with the stable code that is stored with it. */
public enum CleaningRule {
  /** Control and direction characters removed. */
  INVISIBLE("E-1065"),
  /** Blanks at the ends removed; in numbers, codes and dates all of them. */
  BLANKS("E-1066"),
  /** Full-width digits, letters and signs made half width. */
  WIDTH("E-1067"),
  /** Letters of a code made upper case. */
  UPPER_CASE("E-1068"),
  /** I read as 1 and O as 0 in a credit code, which the check digit then confirms. */
  CODE_LETTERS("E-1069"),
  /** The many dashes made a hyphen. */
  DASHES("E-1070"),
  /** The brackets around a document number's year made 〔〕. */
  BRACKETS("E-1071"),
  /** A date that is not written as the standard has it. */
  DATE_FORM("E-1072"),
  /** The time of day behind a date dropped. */
  TIME_OF_DAY("E-1073"),
  /** 长期 and its like made the day that the standard writes for it. */
  LONG_TERM("E-1074"),
  /** Separators between thousands removed. */
  GROUPING("E-1075"),
  /** An amount that names its unit put into 万元. */
  UNIT_IN_CELL("E-1076"),
  /** An amount put into 万元 because the user said that the file is in 元. */
  AMOUNTS_IN_YUAN("E-1077");

  private static final String JOINER = "+";

  private final String code;

  CleaningRule(String code) {
    this.code = code;
  }

  /** The code as stored and printed, for example {@code E-1067}. */
  public String code() {
    return code;
  }

  /** The codes of several rules as one word, in the order in which they apply. */
  public static String codes(Collection<CleaningRule> rules) {
    return rules.stream().map(CleaningRule::code).collect(Collectors.joining(JOINER));
  }
}
