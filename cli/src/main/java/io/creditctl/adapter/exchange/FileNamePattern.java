package io.creditctl.adapter.exchange;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a platform wants files to be named: {@code {kind}} is the template's name, {@code {class}} 1
 * for organisations and 2 for natural persons, {@code {time}} the hour as yyyyMMddHH, {@code {seq}}
 * a number that makes the name new.
 */
final class FileNamePattern {
  static final String OURS = "{kind}_{class}_{time}_{seq}";

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
  private static final Set<String> KNOWN = Set.of("kind", "class", "time", "seq");
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("uuuuMMddHH", Locale.ROOT).withZone(ZoneOffset.ofHours(8));

  private final String pattern;

  private FileNamePattern(String pattern) {
    this.pattern = pattern;
  }

  /**
   * Reads a pattern.
   *
   * @param setting that it comes from
   * @param severalKinds whether files of several kinds must differ in name
   * @throws CreditException FILE_NAME_PATTERN with setting and pattern
   */
  static FileNamePattern of(String setting, String pattern, boolean severalKinds) {
    Set<String> used =
        PLACEHOLDER.matcher(pattern).results().map(m -> m.group(1)).collect(Collectors.toSet());
    String rest = PLACEHOLDER.matcher(pattern).replaceAll("");
    boolean valid =
        KNOWN.containsAll(used)
            && (used.contains("time") || used.contains("seq"))
            && (!severalKinds || used.contains("kind"))
            && !pattern.startsWith(".")
            && isName(rest)
            && !rest.contains("{")
            && !rest.contains("}");
    if (!valid) {
      throw new CreditException(ErrorCode.FILE_NAME_PATTERN, setting, pattern);
    }
    return new FileNamePattern(pattern);
  }

  /** Whether a text can be part of a file's name on any system. */
  static boolean isName(String text) {
    return text.chars().noneMatch(c -> Character.isISOControl(c) || "/\\:*?\"<>|".indexOf(c) >= 0);
  }

  /** Whether organisations and natural persons go into files of their own. */
  boolean tellsClasses() {
    return pattern.contains("{class}");
  }

  /** Whether there is always another name to be had. */
  boolean counts() {
    return pattern.contains("{seq}");
  }

  String name(String kind, int subjectClass, Instant at, int number) {
    return PLACEHOLDER
        .matcher(pattern)
        .replaceAll(
            found -> Matcher.quoteReplacement(value(found, kind, subjectClass, at, number)));
  }

  private static String value(
      MatchResult found, String kind, int subjectClass, Instant at, int number) {
    return switch (found.group(1)) {
      case "kind" -> kind;
      case "class" -> Integer.toString(subjectClass);
      case "time" -> HOUR.format(at);
      default -> "%03d".formatted(number);
    };
  }
}
