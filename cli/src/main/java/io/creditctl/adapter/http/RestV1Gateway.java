package io.creditctl.adapter.http;

import com.fasterxml.jackson.core.JsonGenerator;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.push.Delivery;
import io.creditctl.core.push.PlatformGateway;
import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.PushFailure.Kind;
import io.creditctl.core.push.PushTarget;
import io.creditctl.core.push.Receipt;
import io.creditctl.core.push.RequestSigner;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import okhttp3.OkHttpClient;
import okio.Buffer;

/** Speaks protocol {@code rest-v1}: signed JSON over HTTP, described in province-api.yaml. */
public final class RestV1Gateway implements PlatformGateway {
  private final SignedCalls calls;
  private final Clock clock;

  /**
   * @param client made by {@link HttpClientFactory}
   * @param clock the real time: platforms refuse signatures that are minutes off
   * @throws CreditException CONFIG_INVALID when the target's address is neither https nor loopback,
   *     or the app key cannot stand in a header
   */
  public RestV1Gateway(
      PushTarget target, String appKey, RequestSigner signer, OkHttpClient client, Clock clock) {
    this.calls = new SignedCalls(target, appKey, signer, client, clock);
    this.clock = clock;
  }

  @Override
  public List<Receipt> send(String requestId, List<Delivery> batch) {
    WrittenBody body = json(generator -> writeBatch(generator, requestId, batch));
    List<String> keys = batch.stream().map(Delivery::idempotencyKey).toList();
    Map<String, Receipt> receipts =
        receiptsByKey(calls.post(RestV1.BATCHES, requestId, body), new HashSet<>(keys));
    if (!receipts.keySet().containsAll(keys)) {
      throw Refusals.unreadable("receipt-left-out", null);
    }
    return keys.stream().map(receipts::get).toList();
  }

  @Override
  public boolean canBeAsked() {
    return true;
  }

  @Override
  public List<Receipt> receipts(String requestId, List<Delivery> asked) {
    List<String> idempotencyKeys = asked.stream().map(Delivery::idempotencyKey).toList();
    WrittenBody body = json(generator -> writeKeys(generator, idempotencyKeys));
    Map<String, Receipt> receipts =
        receiptsByKey(calls.post(RestV1.RECEIPTS, requestId, body), new HashSet<>(idempotencyKeys));
    return idempotencyKeys.stream().filter(receipts::containsKey).map(receipts::get).toList();
  }

  @Override
  public String preview(String requestId, List<Delivery> batch) {
    WrittenBody body = json(generator -> writeBatch(generator, requestId, batch));
    return calls.preview(RestV1.BATCHES, requestId, body);
  }

  @Override
  public void close() {
    calls.close();
  }

  @Override
  public void probe(String requestId) {
    Map<String, Object> reply = calls.get(RestV1.PING, requestId);
    Duration ahead = Duration.between(platformTime(reply), clock.instant());
    if (ahead.abs().compareTo(RestV1.CLOCK_TOLERANCE) > 0) {
      throw new PushFailure(Kind.CREDENTIAL, 200, null, Refusals.clock(ahead, 200, ""), null);
    }
  }

  private static Instant platformTime(Map<String, Object> reply) {
    try {
      return Instant.parse(text(reply, "time"));
    } catch (DateTimeException e) {
      throw Refusals.unreadable("time-missing", e);
    }
  }

  private interface Content {
    void writeTo(JsonGenerator generator) throws IOException;
  }

  private static WrittenBody json(Content content) {
    Buffer written = new Buffer();
    try (JsonGenerator generator = BoundedJson.factory().createGenerator(written.outputStream())) {
      content.writeTo(generator);
    } catch (IOException e) {
      throw new IllegalStateException("a buffer in memory takes all that is written", e);
    }
    return new WrittenBody(SignedCalls.JSON, written);
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

  private static void writeKeys(JsonGenerator generator, List<String> keys) throws IOException {
    generator.writeStartObject();
    generator.writeArrayFieldStart("keys");
    for (String key : keys) {
      generator.writeString(key);
    }
    generator.writeEndArray();
    generator.writeEndObject();
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
