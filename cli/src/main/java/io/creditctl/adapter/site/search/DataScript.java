package io.creditctl.adapter.site.search;

import java.nio.charset.StandardCharsets;

/**
 * A script file that hands one text to the search page: the only data a page may load from disk.
 */
final class DataScript {
  /** What a file holds at most: no file of the site is larger than 200 KB. */
  static final int BOUND = 160_000;

  private static final char LINE_SEPARATOR = '\u2028';
  private static final char PARAGRAPH_SEPARATOR = '\u2029';

  private DataScript() {}

  static String path(String name) {
    return "search/" + name + ".js";
  }

  static byte[] of(String name, CharSequence text) {
    StringBuilder script = new StringBuilder(text.length() + text.length() / 8 + 64);
    script.append("creditSearch(\"").append(name).append("\",\"");
    for (int i = 0; i < text.length(); i++) {
      append(script, text.charAt(i));
    }
    return script.append("\");\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** How many bytes a text takes in a file. */
  static int size(String text) {
    int size = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isNumbered(c)) {
        size += 6;
      } else if (c < 0x80) {
        size += isMarked(c) ? 2 : 1;
      } else {
        size += c < 0x800 ? 2 : 3;
      }
    }
    return size;
  }

  private static void append(StringBuilder script, char c) {
    if (isNumbered(c)) {
      script.append(String.format("\\u%04x", (int) c));
    } else if (isMarked(c)) {
      script.append('\\').append(c == '\n' ? 'n' : c == '\t' ? 't' : c);
    } else {
      script.append(c);
    }
  }

  private static boolean isMarked(char c) {
    return c == '\n' || c == '\t' || c == '"' || c == '\\';
  }

  /** Half of a surrogate pair may stand alone, where a name is cut into pairs of characters. */
  private static boolean isNumbered(char c) {
    return c < ' ' && !isMarked(c)
        || Character.isSurrogate(c)
        || c == LINE_SEPARATOR
        || c == PARAGRAPH_SEPARATOR;
  }
}
