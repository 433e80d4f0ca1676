package io.creditctl.core.record.validate;

import io.creditctl.core.catalog.Enumeration;
import io.creditctl.core.model.Characters;
import java.util.Map;

/** Checks the values of one enumerated field and gives them the standard's spelling. */
final class EnumerationCheck {
  private static final String SEPARATORS = ";；、";

  private final Enumeration enumeration;
  private final Map<String, String> spellings;
  private final String allowed;
  private final String openForm;

  EnumerationCheck(Enumeration enumeration) {
    this.enumeration = enumeration;
    this.spellings = enumeration.spellings();
    this.allowed = String.join("、", enumeration.values());
    this.openForm = enumeration.openPrefix() + "-…";
  }

  String single(int field, String text, Issues issues) {
    String known = spellings.get(text);
    return known != null ? known : item(field, text, issues);
  }

  String several(int field, String text, Issues issues) {
    String known = spellings.get(text);
    if (known != null) {
      return known;
    }
    StringBuilder joined = new StringBuilder(text.length());
    int start = 0;
    while (start < text.length()) {
      int end = itemEnd(text, start);
      String item = Characters.strip(text.substring(start, end));
      if (!item.isEmpty()) {
        joined
            .append(joined.isEmpty() ? "" : Enumeration.JOINER)
            .append(single(field, item, issues));
      }
      start = end + 1;
    }
    return joined.toString();
  }

  /** A free value may itself contain 、, so that only semicolons end it. */
  private int itemEnd(String text, int start) {
    boolean free = !enumeration.openPrefix().isEmpty() && opensFreeValue(text, start);
    int end = start;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (SEPARATORS.indexOf(c) >= 0 && !(free && c == '、')) {
        return end;
      }
      end++;
    }
    return end;
  }

  private boolean opensFreeValue(String text, int start) {
    int at = start;
    while (at < text.length() && Characters.isBlank(text.charAt(at))) {
      at++;
    }
    return text.startsWith(enumeration.openPrefix(), at);
  }

  private String item(int field, String text, Issues issues) {
    if (enumeration.isUnspecifiedOther(text)) {
      issues.add(field, Rule.ENUMERATION_UNSPECIFIED, text, openForm);
    } else if (!enumeration.isSpecifiedOther(text)) {
      issues.add(field, Rule.ENUMERATION, text, Issues.cut(text), allowed);
    }
    return text;
  }
}
