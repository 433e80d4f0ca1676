package io.creditctl.adapter.site.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Document numbers, taken apart into the series, the serial number and what follows it: of
 * 鲁威交罚(2026)0427号 the series 鲁威交罚(2026) and 号 are kept once for all its serial numbers.
 */
final class NumberIndex {
  /** Digits that a number of a script keeps exactly. */
  private static final int MOST_DIGITS = 15;

  private static final int LINE = 4000;

  private static final int FILE = 80 * 1024;

  private final Map<String, List<Serial>> series = new TreeMap<>();

  /** Adds a document number in its matching form. */
  void add(int id, String number) {
    if (number.isEmpty()) {
      return;
    }
    int end = number.length();
    while (end > 0 && !isDigit(number.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && end - start < MOST_DIGITS && isDigit(number.charAt(start - 1))) {
      start--;
    }
    String key =
        end == 0 ? number + "\t" : number.substring(0, start) + "\t" + number.substring(end);
    long value = end == 0 ? 0 : Long.parseLong(number.substring(start, end));
    series
        .computeIfAbsent(key, unused -> new ArrayList<>(1))
        .add(new Serial(end - start, value, id));
  }

  void writeTo(BiConsumer<String, byte[]> files, Contents contents) {
    Buckets numbers = new Buckets("n", FILE);
    Parts names = new Parts("s", files);
    series.forEach(
        (key, serials) -> {
          names.add(key);
          serials.sort(Serial.ORDER);
          for (int from = 0; from < serials.size(); from += LINE) {
            List<Serial> line = serials.subList(from, Math.min(from + LINE, serials.size()));
            numbers.add(key, key + "\t" + packed(line));
          }
        });
    contents.add("s", String.valueOf(names.finish()));
    contents.add("n", numbers.writeTo(files));
  }

  private static String packed(List<Serial> serials) {
    PackedNumbers packed = new PackedNumbers();
    Serial previous = new Serial(0, 0, 0);
    for (Serial serial : serials) {
      packed.add(serial.digits);
      packed.add(serial.value - (serial.digits == previous.digits ? previous.value : 0));
      packed.addSigned(serial.id - previous.id);
      previous = serial;
    }
    return packed.toString();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private record Serial(int digits, long value, int id) {
    private static final Comparator<Serial> ORDER =
        Comparator.comparingInt(Serial::digits)
            .thenComparingLong(Serial::value)
            .thenComparingInt(Serial::id);
  }
}
