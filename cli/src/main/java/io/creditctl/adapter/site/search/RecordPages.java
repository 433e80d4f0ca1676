package io.creditctl.adapter.site.search;

import io.creditctl.core.site.SearchEntry;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/**
 * What the page shows of each record, in files by month of decision. Where a file ends depends on
 * the record that stands there and not on how many came before, so that a change rewrites its own
 * file.
 */
final class RecordPages {
  /** How many records a file has on average, and at most. */
  private static final int RECORDS = 128;

  private static final int MOST = 4 * RECORDS;
  private static final String NO_MONTH = "0000-00";
  private static final int MONTH_LENGTH = 7;

  private final BiConsumer<String, byte[]> files;
  private final Contents contents;
  private final StringBuilder rows = new StringBuilder();
  private String month = "";
  private int page;
  private int records;
  private int size;

  RecordPages(BiConsumer<String, byte[]> files, Contents contents) {
    this.files = files;
    this.contents = contents;
  }

  /** Adds a record; records come by day of decision. */
  void add(SearchEntry entry) {
    String row = row(entry);
    int rowSize = DataScript.size(row) + 2;
    String rowMonth = month(entry);
    if (!rowMonth.equals(month)) {
      finish();
      month = rowMonth;
      page = 0;
    } else if (records == MOST || size + rowSize > DataScript.BOUND) {
      finish();
    }
    rows.append(row).append('\n');
    records++;
    size += rowSize;
    if (Buckets.hash(entry.path()) % RECORDS == 0) {
      finish();
    }
  }

  void finish() {
    if (records > 0) {
      String name = "r-" + month + "-" + page++;
      files.accept(DataScript.path(name), DataScript.of(name, rows));
      contents.add("r", name + "\t" + records);
      rows.setLength(0);
      records = 0;
      size = 0;
    }
  }

  private static String month(SearchEntry entry) {
    return entry.decidedOn().map(day -> day.toString().substring(0, MONTH_LENGTH)).orElse(NO_MONTH);
  }

  private static String row(SearchEntry entry) {
    return String.join(
        "\t",
        cell(entry.subjectName()),
        cell(entry.code()),
        cell(entry.documentNo()),
        cell(entry.kind()),
        entry.decidedOn().map(LocalDate::toString).orElse(""),
        cell(entry.path()));
  }

  private static String cell(String text) {
    return text.replace('\t', ' ').replace('\n', ' ');
  }
}
