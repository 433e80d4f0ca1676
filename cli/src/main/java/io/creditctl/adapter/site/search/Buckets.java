package io.creditctl.adapter.site.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lines spread over files by a hash that the page computes too, so that it loads only the files
 * that can hold what it looks for.
 */
final class Buckets {
  private final String family;
  private final int target;
  private final List<Line> lines = new ArrayList<>();
  private long size;

  /**
   * @param family the beginning of the files' names
   * @param target how large a file should be about: small where one is read, larger where all are
   */
  Buckets(String family, int target) {
    this.family = family;
    this.target = target;
  }

  /** A hash that a script computes alike: no step leaves the 53 bits of its numbers. */
  static int hash(String key) {
    long hash = 7;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash * 31 + key.charAt(i)) % 1_000_003;
    }
    return (int) hash;
  }

  void add(String key, String text) {
    lines.add(new Line(hash(key), text));
    size += DataScript.size(text);
  }

  /** How many buckets there are: a power of two, which seldom changes as records come and go. */
  int count() {
    int count = 1;
    while ((long) count * target < size) {
      count *= 2;
    }
    return count;
  }

  /** Writes the files; answers in how many parts each bucket was cut, for the table of contents. */
  String writeTo(BiConsumer<String, byte[]> files) {
    int count = count();
    List<Parts> buckets =
        IntStream.range(0, count).mapToObj(i -> new Parts(family + "-" + i, files)).toList();
    for (Line line : lines) {
      buckets.get(line.hash % count).add(line.text);
    }
    return buckets.stream()
        .map(bucket -> String.valueOf(bucket.finish()))
        .collect(Collectors.joining(","));
  }

  private record Line(int hash, String text) {}
}
