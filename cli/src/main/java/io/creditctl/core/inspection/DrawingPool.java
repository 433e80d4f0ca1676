package io.creditctl.core.inspection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that a draw depends on beside its seed. Its text is what is published before the seed is
 * known, and what anybody can draw from again.
 *
 * @param perObject how many inspectors go to one object
 * @param quotas by grade, in the order in which they are drawn
 * @param objects the credit codes by grade
 * @param inspectors by number, whom each must not inspect
 */
public record DrawingPool(
    int perObject,
    List<RatioPlan.Row> quotas,
    Map<String, Set<String>> objects,
    Map<String, Set<String>> inspectors) {
  /** The first line of the text; another way to draw would have another. */
  public static final String ALGORITHM = "creditctl-draw/1";

  private static final String NONE = "-";

  /** The order of bytes, in which every program can sort. */
  private static final Comparator<String> BY_BYTES =
      (a, b) ->
          Arrays.compareUnsigned(
              a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

  public DrawingPool {
    quotas = List.copyOf(quotas);
    objects = sorted(objects);
    inspectors = sorted(inspectors);
  }

  private static Map<String, Set<String>> sorted(Map<String, Set<String>> given) {
    Map<String, Set<String>> sorted = new TreeMap<>(BY_BYTES);
    given.forEach(
        (key, values) -> {
          Set<String> ordered = new TreeSet<>(BY_BYTES);
          ordered.addAll(values);
          sorted.put(key, ordered);
        });
    return sorted;
  }

  /** Lines of words between tabs, each ended by a newline. */
  public String text() {
    StringBuilder text = new StringBuilder(ALGORITHM).append('\n');
    line(text, "inspectors-per-object", Integer.toString(perObject));
    for (RatioPlan.Row row : quotas) {
      Quota quota = row.quota();
      line(
          text,
          "stratum",
          row.grade(),
          Integer.toString(quota.ratio()),
          Integer.toString(quota.atLeast()),
          word(quota.atMost()),
          word(quota.perYear()));
    }
    objects.forEach((grade, codes) -> codes.forEach(code -> line(text, "object", grade, code)));
    inspectors.keySet().forEach(number -> line(text, "inspector", number));
    inspectors.forEach((number, codes) -> codes.forEach(code -> line(text, "avoid", number, code)));
    return text.toString();
  }

  private static void line(StringBuilder text, String... words) {
    text.append(String.join("\t", words)).append('\n');
  }

  private static String word(OptionalInt number) {
    return number.isPresent() ? Integer.toString(number.getAsInt()) : NONE;
  }

  /**
   * Reads {@link #text}.
   *
   * @throws IllegalArgumentException for what is none
   */
  public static DrawingPool parse(String text) {
    return new PoolParser().parse(text);
  }

  /** SHA-256 of the text in UTF-8, as {@code sha256sum} prints it. */
  public String sha256() {
    return sha256(text());
  }

  static String sha256(String text) {
    return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
