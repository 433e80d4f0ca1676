package io.creditctl.core.model;

import java.util.List;

/**
 * What came out differently when the rules were asked again.
 *
 * @param records of how many records
 * @param items what exactly, the first of them
 * @param total how many items there are
 */
public record MovedRecords(long records, List<Moved> items, long total) {
  public static final MovedRecords NONE = new MovedRecords(0, List.of(), 0);

  public MovedRecords {
    items = List.copyOf(items);
  }
}
