package io.creditctl.core.record.validate;

import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.Kind;
import java.util.List;

/**
 * A record as one flat JSON object (RFC 8259): the non-empty fields in the catalog's order, nothing
 * else. Equal values give equal text, so that content hashes rest on it.
 */
public final class CanonicalJson {
  private static final String HEX = "0123456789abcdef";

  private CanonicalJson() {}

  /**
   * Writes a record.
   *
   * @param values aligned with the kind's fields, "" for an empty one
   */
  public static String write(Kind kind, String[] values) {
    List<Field> fields = kind.fields();
    StringBuilder json = new StringBuilder(1024).append('{');
    for (int i = 0; i < values.length; i++) {
      if (!values[i].isEmpty()) {
        if (json.length() > 1) {
          json.append(',');
        }
        json.append('"').append(fields.get(i).code()).append("\":\"");
        escape(values[i], json);
        json.append('"');
      }
    }
    return json.append('}').toString();
  }

  private static void escape(String text, StringBuilder json) {
    int copied = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
        if (isPair(text, i)) {
          i++;
        } else {
          json.append(text, copied, i);
          escape(c, json);
          copied = i + 1;
        }
      }
    }
    json.append(text, copied, text.length());
  }

  /** Half a pair has no UTF-8 form: unescaped, two different records would hash alike. */
  private static boolean isPair(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1));
  }

  private static void escape(char c, StringBuilder json) {
    switch (c) {
      case '"', '\\' -> json.append('\\').append(c);
      case '\n' -> json.append("\\n");
      case '\r' -> json.append("\\r");
      case '\t' -> json.append("\\t");
      default ->
          json.append("\\u")
              .append(HEX.charAt(c >> 12))
              .append(HEX.charAt(c >> 8 & 15))
              .append(HEX.charAt(c >> 4 & 15))
              .append(HEX.charAt(c & 15));
    }
  }
}
