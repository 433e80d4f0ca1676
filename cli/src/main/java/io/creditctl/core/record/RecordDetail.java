package io.creditctl.core.record;

import java.util.List;

/** A record with its full row. */
public record RecordDetail(StoredRecord record, List<Value> values) {

  /** One field of the row. */
  public record Value(String code, String title, String titleEn, String value) {}
}
