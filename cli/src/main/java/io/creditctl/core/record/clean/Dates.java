package io.creditctl.core.record.clean;

import io.creditctl.core.model.DateText;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cleans dates; what is no date afterwards stays as it was found. */
final class Dates {
  private static final Pattern TIME =
      Pattern.compile("(.*\\d日|.*\\d(?=[T\\s]))[T\\s]*\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?");
  private static final Pattern MIDNIGHT = Pattern.compile(".*[T\\s]0{1,2}:00(?::00(?:\\.0+)?)?Z?");
  private static final Pattern CHINESE =
      Pattern.compile("([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]");
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final Set<String> WITHOUT_END = Set.of("长期", "长期有效", "永久", "永久有效", "无固定期限");

  private Dates() {}

  static void mend(Mending cell, boolean mayBeWithoutEnd) {
    String text = cell.text();
    if (isStandard(text)) {
      return;
    }
    if (mayBeWithoutEnd && WITHOUT_END.contains(text)) {
      cell.set(CleaningRule.LONG_TERM, DateText.LONG_TERM.toString());
      return;
    }
    String half = Marks.halfWidth(text);
    Matcher time = TIME.matcher(half);
    String day = time.matches() ? time.group(1) : half;
    String compact = Marks.withoutBlanks(day);
    String iso = DateText.toIso(spelt(compact));
    if (!iso.isEmpty()) {
      cell.set(CleaningRule.WIDTH, half);
      if (!MIDNIGHT.matcher(half).matches()) {
        cell.set(CleaningRule.TIME_OF_DAY, day);
      }
      cell.set(CleaningRule.DATE_FORM, iso);
    }
  }

  /** 2026/09/04 or 2026-09-04; asked of every date of a file, most of which are so. */
  private static boolean isStandard(String text) {
    boolean standard = text.length() == "2026/09/04".length();
    for (int i = 0; standard && i < text.length(); i++) {
      char c = text.charAt(i);
      standard =
          i == 4 || i == 7 ? (c == '/' || c == '-') && c == text.charAt(4) : c >= '0' && c <= '9';
    }
    return standard;
  }

  /** The spellings that the import does not know, as ones that it does. */
  private static String spelt(String text) {
    Matcher chinese = CHINESE.matcher(text);
    if (chinese.matches()) {
      return year(chinese.group(1))
          + "年"
          + number(chinese.group(2))
          + "月"
          + number(chinese.group(3))
          + "日";
    }
    return text.endsWith("号") ? text.substring(0, text.length() - 1) + "日" : text;
  }

  private static String year(String characters) {
    StringBuilder year = new StringBuilder();
    for (char c : characters.replace('零', '〇').replace('○', '〇').toCharArray()) {
      year.append(DIGITS.indexOf(c));
    }
    return year.toString();
  }

  /** Up to 三十一; anything else becomes a number that no month and no day has. */
  private static int number(String characters) {
    int ten = characters.indexOf('十');
    if (ten < 0) {
      return characters.length() == 1 ? DIGITS.indexOf(characters) : 99;
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(characters.charAt(0));
    String rest = characters.substring(ten + 1);
    return ten > 1 || rest.length() > 1
        ? 99
        : tens * 10 + (rest.isEmpty() ? 0 : DIGITS.indexOf(rest));
  }
}
