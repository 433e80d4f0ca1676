package io.creditctl.adapter.http.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Decides over single records and writes their receipts. */
final class RecordDesk {
  private final ChancePlan plan;
  private final RecordShelf shelf;
  private final AtomicLong duplicates = new AtomicLong();
  private final AtomicLong rejected = new AtomicLong();

  RecordDesk(ChancePlan plan, RecordShelf shelf) {
    this.plan = plan;
    this.shelf = shelf;
  }

  long duplicates() {
    return duplicates.get();
  }

  long rejected() {
    return rejected.get();
  }

  /** One receipt for each record, in order. */
  List<Map<String, Object>> receive(List<?> records) {
    return records.stream()
        .map(record -> record instanceof Map<?, ?> fields ? fields : Map.of())
        .map(this::decide)
        .toList();
  }

  /** The receipts of the keys that are known. */
  List<Map<String, Object>> lookUp(List<?> keys) {
    return keys.stream()
        .flatMap(key -> key instanceof String text ? shelf.find(text).stream() : Stream.empty())
        .map(stored -> receipt(stored.submission().key(), "accepted", stored.receiptNo(), "", ""))
        .toList();
  }

  private Map<String, Object> decide(Map<?, ?> fields) {
    Optional<Submission.Fault> fault = Submission.faultOf(fields);
    String key = Submission.text(fields, "key");
    if (fault.isPresent()) {
      return reject(key, fault.get());
    }
    Submission submission = Submission.of(fields);
    boolean known = shelf.find(key).isPresent();
    if (!known && plan.rejects(key + " " + submission.about())) {
      return reject(key, new Submission.Fault("R09", "内容未通过审核 (content refused)"));
    }
    RecordShelf.Shelved shelved = shelf.put(submission);
    if (!shelved.isNew()) {
      duplicates.incrementAndGet();
    }
    return receipt(key, shelved.isNew() ? "accepted" : "duplicate", shelved.receiptNo(), "", "");
  }

  private Map<String, Object> reject(String key, Submission.Fault fault) {
    rejected.incrementAndGet();
    return receipt(key, "rejected", "", fault.code(), fault.message());
  }

  private static Map<String, Object> receipt(
      String key, String result, String receiptNo, String code, String message) {
    Map<String, Object> receipt = new LinkedHashMap<>();
    receipt.put("key", key);
    receipt.put("result", result);
    receipt.put("receiptNo", receiptNo);
    receipt.put("code", code);
    receipt.put("message", message);
    return receipt;
  }
}
