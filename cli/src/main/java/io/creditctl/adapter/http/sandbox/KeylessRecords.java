package io.creditctl.adapter.http.sandbox;

import io.creditctl.adapter.http.RestV1;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Records of protocols without a key: known by kind and number, a revision by its content. The
 * latest content again is a duplicate, any other the next revision.
 */
final class KeylessRecords {
  private static final String PREFIX = "content:";

  private final RecordDesk desk;
  private final Map<String, Latest> latest = new HashMap<>();

  private record Latest(String key, int revision) {}

  /**
   * @param shelf what was accepted before
   */
  KeylessRecords(RecordDesk desk, RecordShelf shelf) {
    this.desk = desk;
    for (StoredRecord stored : shelf.all()) {
      Submission submission = stored.submission();
      if (submission.key().startsWith(PREFIX)) {
        latest.put(submission.record(), new Latest(submission.key(), submission.revision()));
      }
    }
  }

  /** The receipt of one record. */
  synchronized Map<String, Object> receive(
      String kind, String number, boolean withdrawn, Map<String, String> data) {
    String record = kind + " " + number;
    byte[] content = (record + data).getBytes(StandardCharsets.UTF_8);
    String digest = RestV1.sha256(content).substring(0, 32);
    Latest before = latest.getOrDefault(record, new Latest("", 0));
    Latest now =
        before.key().endsWith(":" + digest)
            ? before
            : new Latest(
                PREFIX + record + ":" + (before.revision() + 1) + ":" + digest,
                before.revision() + 1);
    Map<String, Object> receipt =
        desk.receive(List.of(fields(now, record, kind, withdrawn, data))).get(0);
    if (!"rejected".equals(receipt.get("result"))) {
      latest.put(record, now);
    }
    return receipt;
  }

  private static Map<String, Object> fields(
      Latest now, String record, String kind, boolean withdrawn, Map<String, String> data) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("key", now.key());
    fields.put("record", record);
    fields.put("revision", now.revision());
    fields.put("kind", kind);
    fields.put("action", withdrawn ? "withdraw" : "upsert");
    fields.put("data", data);
    return fields;
  }
}
