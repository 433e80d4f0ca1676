package io.creditctl.core.record;

import java.util.Arrays;

/** The sheets that a template has beside its table; they come back with the data and mean none. */
public enum TemplateSheet {
  NOTES("填表说明", "Notes"),
  LISTS("选项", "Lists");

  private final String chinese;
  private final String english;

  TemplateSheet(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** The sheet's name in a template of one language. */
  public String title(boolean inChinese) {
    return inChinese ? chinese : english;
  }

  /** Whether a sheet has the name of such a one, in whatever language. */
  static boolean isNamed(String sheet) {
    return Arrays.stream(values())
        .anyMatch(known -> known.chinese.equals(sheet) || known.english.equals(sheet));
  }
}
