package io.creditctl.adapter.site.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Where each pair of neighbouring characters stands in the names: record, place, and whether the
 * name ends there.
 *
 * <p>Pairs that very many names have, such as 公司, lie in files of their own, which the page reads
 * only when nothing rarer narrows the search.
 */
final class NameIndex {
  private static final int FILE = 32 * 1024;
  private static final int ASCII_END = 0x80;
  private static final int COMMON = 16 * 1024;

  /** By the two characters in one number. */
  private final Map<Integer, Postings> pairs = new HashMap<>();

  /** Adds a name in its matching form; records come in ascending order. */
  void add(int id, String name) {
    for (int i = 0; i + 2 <= name.length(); i++) {
      pairs
          .computeIfAbsent(
              name.charAt(i) << Character.SIZE | name.charAt(i + 1), pair -> new Postings())
          .add(id, i * 2 + (i + 2 == name.length() ? 1 : 0));
    }
  }

  void writeTo(BiConsumer<String, byte[]> files, Contents contents) {
    Buckets rare = new Buckets("g", FILE);
    List<String> common = new ArrayList<>();
    new TreeMap<>(pairs)
        .forEach(
            (pair, postings) -> {
              String text =
                  new String(new char[] {(char) (pair >>> Character.SIZE), (char) (int) pair});
              if (postings.size() < COMMON) {
                rare.add(route(text), text + postings.lines().get(0));
              } else {
                Parts parts = new Parts(String.format("c-%08x", pair), files);
                postings.lines().forEach(parts::add);
                common.add(text + parts.finish());
              }
            });
    contents.add("g", rare.writeTo(files));
    common.forEach(pair -> contents.add("c", pair));
  }

  /** Pairs of Latin letters and digits, which few names have, lie together. */
  private static String route(String pair) {
    return pair.chars().allMatch(c -> c < ASCII_END) ? "" : pair;
  }

  /** The places of one pair, in lines that can each be read alone. */
  private static final class Postings {
    private static final int LINE = 32 * 1024;

    private final List<String> full = new ArrayList<>();
    private PackedNumbers line = new PackedNumbers();
    private int last;
    private int size;

    void add(int id, int place) {
      if (line.length() > LINE) {
        full.add(line.toString());
        line = new PackedNumbers();
        last = 0;
      }
      int before = line.length();
      line.add(id - last);
      line.add(place);
      last = id;
      size += line.length() - before;
    }

    int size() {
      return size;
    }

    List<String> lines() {
      List<String> lines = new ArrayList<>(full);
      lines.add(line.toString());
      return lines;
    }
  }
}
