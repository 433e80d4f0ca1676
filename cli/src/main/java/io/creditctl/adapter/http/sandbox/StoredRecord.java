package io.creditctl.adapter.http.sandbox;

import io.creditctl.adapter.http.BoundedJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** An accepted record revision and the number on its receipt. */
record StoredRecord(Submission submission, String receiptNo) {

  /** The record's public fields, in order. */
  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("key", submission.key());
    fields.put("record", submission.record());
    fields.put("revision", submission.revision());
    fields.put("kind", submission.kind());
    fields.put("action", submission.action());
    fields.put("about", submission.about());
    return fields;
  }

  /** The line of the state file. */
  String toLine() {
    Map<String, Object> fields = fields();
    fields.put("receiptNo", receiptNo);
    try {
      return BoundedJson.text(fields);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The record of a state file's line.
   *
   * @throws IOException when it lacks its key or receipt number
   */
  static StoredRecord of(Map<String, Object> fields) throws IOException {
    StoredRecord stored =
        new StoredRecord(Submission.of(fields), Submission.text(fields, "receiptNo"));
    if (stored.submission().key().isEmpty() || stored.receiptNo().isEmpty()) {
      throw new IOException("no key or no receiptNo");
    }
    return stored;
  }
}
