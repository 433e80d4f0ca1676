package io.creditctl.core.site.check;

import io.creditctl.core.model.DocumentNumber;
import java.util.EnumSet;
import java.util.Set;

/** Looks through text for what must not be on the site. */
final class TextScan {
  private static final int SHORTEST_NAME = 2;
  private static final int LONGEST_NAME = 12;

  private final GoneNumbers gone;
  private final Set<String> persons;
  private final Findings findings;

  TextScan(GoneNumbers gone, Set<String> persons, Findings findings) {
    this.gone = gone;
    this.persons = persons;
    this.findings = findings;
  }

  /**
   * Looks through a piece of a file.
   *
   * @param firstLine the line that the text begins in
   * @return the rules that it breaks
   */
  Set<SiteRule> scan(String path, String text, int firstLine) {
    return scan(path, text, firstLine, EnumSet.noneOf(SiteRule.class));
  }

  /**
   * The same for what a page says to its readers, where the number of a line means nothing; it
   * finds what marks tear apart in the file.
   *
   * @param known rules that the file was found to break already
   */
  void scanRead(String path, String text, Set<SiteRule> known) {
    scan(path, text, 0, known);
  }

  private Set<SiteRule> scan(String path, String text, int firstLine, Set<SiteRule> known) {
    Set<SiteRule> broken = EnumSet.noneOf(SiteRule.class);
    for (String number : gone.in(text)) {
      broken.add(SiteRule.NUMBER_STANDS_ON);
      if (!known.contains(SiteRule.NUMBER_STANDS_ON)) {
        findings.add(SiteRule.NUMBER_STANDS_ON, path, lineOf(text, number, firstLine), number);
      }
    }
    PersonalNumbers.find(
        text,
        (rule, at) -> {
          broken.add(rule);
          if (!known.contains(rule)) {
            findings.add(rule, path, line(text, at, firstLine));
          }
        });
    if (!persons.isEmpty() && !known.contains(rule(path))) {
      names(path, text, firstLine, broken);
    }
    return broken;
  }

  private void names(String path, String text, int firstLine, Set<SiteRule> broken) {
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && isOfName(text.charAt(end))) {
        end++;
      }
      int length = end - start;
      if (length >= SHORTEST_NAME
          && length <= LONGEST_NAME
          && persons.contains(text.substring(start, end))) {
        broken.add(rule(path));
        findings.add(rule(path), path, line(text, start, firstLine));
      }
      start = Math.max(end, start + 1);
    }
  }

  /** In what people wrote the same name may be anybody's. */
  private static SiteRule rule(String path) {
    return SitePaths.isOfRecords(path) ? SiteRule.PERSON_NAME : SiteRule.PERSON_NAME_WRITTEN;
  }

  private static boolean isOfName(char c) {
    return c >= '\u4E00' && c <= '\u9FFF' || c >= '\u3400' && c <= '\u4DBF' || c == '·';
  }

  private static int line(String text, int at, int firstLine) {
    if (firstLine == 0) {
      return 0;
    }
    int line = firstLine;
    for (int i = 0; i < at; i++) {
      line += text.charAt(i) == '\n' ? 1 : 0;
    }
    return line;
  }

  /** The line of a number that was found in the folded text. */
  private static int lineOf(String text, String number, int firstLine) {
    if (firstLine == 0) {
      return 0;
    }
    int line = firstLine;
    for (String each : text.split("\n", -1)) {
      if (DocumentNumber.normalise(each).contains(number)) {
        return line;
      }
      line++;
    }
    return firstLine;
  }
}
