package io.creditctl.adapter.site.search;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** The records of each credit code, spread by the part of the code that tells subjects apart. */
final class CodeIndex {
  /** Class, registrar and region, which the table of contents lists. */
  private static final int HEAD = 6;

  /** How much of a code decides its file. */
  private static final int ROUTE = 12;

  private static final int FILE = 80 * 1024;

  private final Map<String, Records> codes = new TreeMap<>();

  /** Adds a code without blanks and in upper case; records come in ascending order. */
  void add(int id, String code) {
    if (!code.isEmpty()) {
      codes.computeIfAbsent(code, unused -> new Records()).add(id);
    }
  }

  void writeTo(BiConsumer<String, byte[]> files, Contents contents) {
    Buckets buckets = new Buckets("k", FILE);
    Set<String> heads = new TreeSet<>();
    codes.forEach(
        (code, records) -> {
          heads.add(head(code, HEAD));
          buckets.add(head(code, ROUTE), code + "\t" + records.packed);
        });
    contents.add("k", buckets.writeTo(files));
    contents.add("h", String.join(" ", heads));
  }

  private static String head(String code, int length) {
    return code.substring(0, Math.min(length, code.length()));
  }

  private static final class Records {
    private final PackedNumbers packed = new PackedNumbers();
    private int last;

    void add(int id) {
      packed.add(id - last);
      last = id;
    }
  }
}
