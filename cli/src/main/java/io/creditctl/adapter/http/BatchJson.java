package io.creditctl.adapter.http;

import com.fasterxml.jackson.core.JsonGenerator;
import io.creditctl.core.push.Delivery;
import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.PushFailure.Kind;
import io.creditctl.core.push.Receipt;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import okhttp3.MediaType;
import okhttp3.Response;
import okio.Buffer;

/** Batches as JSON and the receipts for them, as province-api.yaml describes both. */
final class BatchJson {
  static final MediaType TYPE = MediaType.get("application/json; charset=utf-8");

  private BatchJson() {}

  private interface Content {
    void writeTo(JsonGenerator generator) throws IOException;
  }

  static WrittenBody batch(String requestId, List<Delivery> batch) {
    return json(generator -> writeBatch(generator, requestId, batch));
  }

  /** The question for the receipts of these deliveries. */
  static WrittenBody keys(List<Delivery> asked) {
    return json(generator -> writeKeys(generator, asked));
  }

  private static WrittenBody json(Content content) {
    Buffer written = new Buffer();
    try (JsonGenerator generator = BoundedJson.factory().createGenerator(written.outputStream())) {
      content.writeTo(generator);
    } catch (IOException e) {
      throw new IllegalStateException("a buffer in memory takes all that is written", e);
    }
    return new WrittenBody(TYPE, written);
  }

  private static void writeBatch(JsonGenerator generator, String requestId, List<Delivery> batch)
      throws IOException {
    generator.writeStartObject();
    generator.writeStringField("batch", requestId);
    generator.writeArrayFieldStart("records");
    for (Delivery delivery : batch) {
      generator.writeStartObject();
      generator.writeStringField("key", delivery.idempotencyKey());
      generator.writeStringField("record", delivery.recordId());
      generator.writeNumberField("revision", delivery.revision());
      generator.writeStringField("kind", delivery.kind());
      generator.writeStringField("action", delivery.action().name().toLowerCase(Locale.ROOT));
      generator.writeObjectFieldStart("data");
      for (Map.Entry<String, String> field : delivery.fields().entrySet()) {
        generator.writeStringField(field.getKey(), field.getValue());
      }
      generator.writeEndObject();
      generator.writeEndObject();
    }
    generator.writeEndArray();
    generator.writeEndObject();
  }

  private static void writeKeys(JsonGenerator generator, List<Delivery> asked) throws IOException {
    generator.writeStartObject();
    generator.writeArrayFieldStart("keys");
    for (Delivery delivery : asked) {
      generator.writeString(delivery.idempotencyKey());
    }
    generator.writeEndArray();
    generator.writeEndObject();
  }

  /**
   * The object of a reply whose code says that all went well.
   *
   * @throws PushFailure when the code says otherwise, or it is no object
   */
  static Map<String, Object> object(Response response, byte[] json, Instant now) {
    Map<String, Object> object;
    try {
      object = BoundedJson.object(json);
    } catch (IOException e) {
      throw Refusals.unreadable("json-no-object", e);
    }
    if (!RestV1.CODE_OK.equals(object.get("code"))) {
      throw Refusals.ofCode(response, object, now);
    }
    return object;
  }

  /** One receipt for each delivery, in their order. */
  static List<Receipt> allReceipts(Map<String, Object> reply, List<Delivery> batch) {
    List<Receipt> receipts = receipts(reply, batch);
    if (receipts.size() < batch.size()) {
      throw Refusals.unreadable("receipt-left-out", null);
    }
    return receipts;
  }

  /** The receipts of the deliveries that the platform knows, in their order. */
  static List<Receipt> receipts(Map<String, Object> reply, List<Delivery> asked) {
    List<String> keys = asked.stream().map(Delivery::idempotencyKey).toList();
    Map<String, Receipt> receipts = receiptsByKey(reply, new HashSet<>(keys));
    return keys.stream().filter(receipts::containsKey).map(receipts::get).toList();
  }

  private static Map<String, Receipt> receiptsByKey(Map<String, Object> reply, Set<String> asked) {
    if (!(reply.get("receipts") instanceof List<?> list)) {
      throw Refusals.unreadable("receipts-missing", null);
    }
    Map<String, Receipt> receipts = new HashMap<>();
    for (Object element : list) {
      if (!(element instanceof Map<?, ?> fields)) {
        throw Refusals.unreadable("receipt-malformed", null);
      }
      Receipt receipt = receipt(fields);
      if (!asked.contains(receipt.idempotencyKey())) {
        throw Refusals.unreadable("receipt-unasked", null);
      }
      if (receipts.put(receipt.idempotencyKey(), receipt) != null) {
        throw Refusals.unreadable("receipt-twice", null);
      }
    }
    return receipts;
  }

  private static Receipt receipt(Map<?, ?> fields) {
    return new Receipt(
        text(fields, "key"),
        result(text(fields, "result")),
        PlainText.line(text(fields, "receiptNo")),
        PlainText.line(text(fields, "code")),
        PlainText.line(text(fields, "message")));
  }

  private static Receipt.Result result(String word) {
    return switch (word) {
      case "accepted" -> Receipt.Result.ACCEPTED;
      case "duplicate" -> Receipt.Result.DUPLICATE;
      case "received" -> Receipt.Result.RECEIVED;
      case "rejected" -> Receipt.Result.REJECTED;
      default -> throw Refusals.unreadable("receipt-result", null);
    };
  }

  /**
   * Compares the platform's clock with ours.
   *
   * @param pong the reply that says the platform's time
   * @throws PushFailure CREDENTIAL when they are so far apart that signatures are refused
   */
  static void requireSameTime(Map<String, Object> pong, Instant now) {
    Duration ahead = Duration.between(platformTime(pong), now);
    if (ahead.abs().compareTo(RestV1.CLOCK_TOLERANCE) > 0) {
      throw new PushFailure(Kind.CREDENTIAL, 200, null, Refusals.clock(ahead, 200, ""), null);
    }
  }

  private static Instant platformTime(Map<String, Object> pong) {
    try {
      return Instant.parse(text(pong, "time"));
    } catch (DateTimeException e) {
      throw Refusals.unreadable("time-missing", e);
    }
  }

  private static String text(Map<?, ?> fields, String name) {
    Object value = fields.get(name);
    if (value == null) {
      return "";
    }
    if (value instanceof String text) {
      return text;
    }
    throw Refusals.unreadable("receipt-malformed", null);
  }
}
