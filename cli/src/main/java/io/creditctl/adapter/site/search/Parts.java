package io.creditctl.adapter.site.search;

import java.util.function.BiConsumer;

/** Lines in numbered files, the next begun when one is full. */
final class Parts {
  private final String name;
  private final BiConsumer<String, byte[]> files;
  private final StringBuilder text = new StringBuilder();
  private int size;
  private int written;

  Parts(String name, BiConsumer<String, byte[]> files) {
    this.name = name;
    this.files = files;
  }

  void add(String line) {
    int lineSize = DataScript.size(line) + 2;
    if (size > 0 && size + lineSize > DataScript.BOUND) {
      flush();
    }
    text.append(line).append('\n');
    size += lineSize;
  }

  /** Writes what is left and answers how many files there are. */
  int finish() {
    if (size > 0) {
      flush();
    }
    return written;
  }

  private void flush() {
    String file = name + "-" + written++;
    files.accept(DataScript.path(file), DataScript.of(file, text));
    text.setLength(0);
    size = 0;
  }
}
