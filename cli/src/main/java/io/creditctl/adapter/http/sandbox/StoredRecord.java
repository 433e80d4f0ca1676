package io.creditctl.adapter.http.sandbox;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.creditctl.adapter.http.BoundedJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
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
   * The record of the object that the parser stands at the start of.
   *
   * @throws IOException when it is none, or lacks its key or receipt number
   */
  static StoredRecord read(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new IOException("no object");
    }
    Map<String, Object> fields = new HashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      boolean number = parser.nextToken() == JsonToken.VALUE_NUMBER_INT;
      fields.put(name, number ? (Object) parser.getIntValue() : parser.getText());
    }
    StoredRecord stored =
        new StoredRecord(Submission.of(fields), Submission.text(fields, "receiptNo"));
    if (stored.submission().key().isEmpty() || stored.receiptNo().isEmpty()) {
      throw new IOException("no key or no receiptNo");
    }
    return stored;
  }
}
