package io.creditctl.core.commitment;

import io.creditctl.core.disclosure.RuleNote;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The wording of commitments of one type.
 *
 * @param paragraphs with {@code {name}} and the like where something is filled in
 */
public record CommitmentTemplate(
    String type,
    String title,
    String basis,
    LocalDate effectiveFrom,
    List<String> paragraphs,
    List<RuleNote> notes) {
  /** What can be filled in. */
  public static final List<String> BLANKS =
      List.of("name", "code", "matter", "content", "liability", "unit", "document", "due");

  private static final String BLANK = "__________";

  public CommitmentTemplate {
    paragraphs = List.copyOf(paragraphs);
    notes = List.copyOf(notes);
  }

  /** The text; what is not given leaves room for a pen. */
  public List<String> filled(Map<String, String> values) {
    return paragraphs.stream().map(paragraph -> filled(paragraph, values)).toList();
  }

  private static String filled(String paragraph, Map<String, String> values) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int open = paragraph.indexOf('{'); open >= 0; open = paragraph.indexOf('{', from)) {
      int close = paragraph.indexOf('}', open);
      String value = values.getOrDefault(paragraph.substring(open + 1, close), "");
      text.append(paragraph, from, open).append(value.isEmpty() ? BLANK : value);
      from = close + 1;
    }
    return text.append(paragraph.substring(from)).toString();
  }
}
