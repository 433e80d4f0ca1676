package io.creditctl.cli.output;

import io.creditctl.cli.text.TimeWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The values that a column may give, brought down to the six shapes that writers know. */
final class CellValue {
  private static final int LENGTH_WITHOUT_SECONDS = "2026-09-04T09:00".length();

  private CellValue() {}

  /**
   * The value as null, String, Number, Boolean, List or Map of the same: dates become ISO text,
   * enums their lower-case name with hyphens, an empty Optional null.
   *
   * @throws IllegalArgumentException for any other type
   */
  static Object plain(Object value) {
    if (value == null
        || value instanceof String
        || value instanceof Number
        || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Optional<?> optional) {
      return optional.isPresent() ? plain(optional.get()) : null;
    }
    if (value instanceof LocalDate) {
      return value.toString();
    }
    if (value instanceof OffsetDateTime time) {
      return isoText(time);
    }
    if (value instanceof Instant instant) {
      return isoText(instant.atOffset(ZoneOffset.UTC));
    }
    if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
    if (value instanceof List<?> list) {
      return plainList(list);
    }
    if (value instanceof Map<?, ?> map) {
      return plainMap(map);
    }
    throw new IllegalArgumentException("a view cannot show a " + value.getClass().getName());
  }

  /** Any value as people read it on one line. */
  static String words(Object value) {
    Object bare = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    return bare instanceof OffsetDateTime time ? TimeWords.of(time) : text(plain(bare));
  }

  /** A share of one as people read it, with two decimals. */
  static String percent(Object plain) {
    return plain instanceof BigDecimal share
        ? share.movePointRight(2).setScale(2, RoundingMode.HALF_UP).toPlainString().concat("%")
        : "-";
  }

  /** A plain value on one line: lists joined by {@code "; "}, maps as {@code key=value, …}. */
  static String text(Object plain) {
    if (plain == null) {
      return "";
    }
    if (plain instanceof String text) {
      return text;
    }
    if (plain instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (plain instanceof List<?> list) {
      StringBuilder joined = new StringBuilder();
      for (Object item : list) {
        joined.append(joined.length() == 0 ? "" : "; ").append(text(item));
      }
      return joined.toString();
    }
    if (plain instanceof Map<?, ?> map) {
      StringBuilder joined = new StringBuilder();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        joined.append(joined.length() == 0 ? "" : ", ").append(entry.getKey()).append('=');
        joined.append(text(entry.getValue()));
      }
      return joined.toString();
    }
    return plain.toString();
  }

  /** RFC 3339, seconds always written; built by hand because formatters are slow to load. */
  static String isoText(OffsetDateTime time) {
    String local = time.toLocalDateTime().toString();
    String seconds = local.length() == LENGTH_WITHOUT_SECONDS ? ":00" : "";
    return local.concat(seconds).concat(time.getOffset().getId());
  }

  private static List<Object> plainList(List<?> list) {
    List<Object> items = new ArrayList<>(list.size());
    for (Object item : list) {
      items.add(plain(item));
    }
    return items;
  }

  private static Map<String, Object> plainMap(Map<?, ?> map) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      members.put((String) entry.getKey(), plain(entry.getValue()));
    }
    return members;
  }
}
