package io.creditctl.adapter.http.sandbox;

import io.creditctl.adapter.http.BoundedJson;
import io.creditctl.adapter.http.EnvelopeSeal;
import io.creditctl.adapter.http.EnvelopeSeal.BadEnvelopeException;
import io.creditctl.adapter.http.EnvelopeSm;
import io.creditctl.adapter.http.ExampleKeys;
import io.creditctl.adapter.http.RestV1;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Protocol {@code envelope-sm} as a platform speaks it, with the published keys. Whom it cannot
 * trust it answers in plain JSON, all others in an envelope.
 */
final class EnvelopeSide implements PlatformSide {
  private static final String TYPE = "application/json; charset=utf-8";
  private static final String CODE_FAULT = "90";

  private final RecordDesk desk;
  private final Clock clock;
  private final Freshness freshness;

  /** Made when the first envelope comes: curves and keys are a third of the sandbox's start. */
  private static final class Seals {
    static final EnvelopeSeal OWN =
        new EnvelopeSeal(ExampleKeys.platform(), ExampleKeys.client().publicKey());

    /** The other side's, for what is changed on its way. */
    static final EnvelopeSeal CLIENTS =
        new EnvelopeSeal(ExampleKeys.client(), ExampleKeys.platform().publicKey());
  }

  EnvelopeSide(RecordDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
    this.freshness = new Freshness(clock);
  }

  @Override
  public boolean serves(String path) {
    return path.startsWith(EnvelopeSm.PREFIX);
  }

  @Override
  public Reply serve(Request request) {
    if (!request.method().equals("POST")) {
      return plain(405, RestV1.CODE_BAD_REQUEST, "不支持的方法 (method not allowed)");
    }
    String timestamp = request.header(RestV1.TIMESTAMP);
    String nonce = request.header(RestV1.NONCE);
    String path = request.uri().getRawPath();
    byte[] content;
    try {
      content =
          Seals.OWN.open(
              EnvelopeSm.REQUEST_DATA,
              EnvelopeSm.requestContext(path, timestamp, nonce),
              request.body());
    } catch (BadEnvelopeException e) {
      return refusal(e);
    }
    Optional<String> stale =
        freshness.complaintOfTime(timestamp).or(() -> freshness.complaintOfNonce(nonce));
    return stale
        .map(complaint -> plain(401, RestV1.CODE_CREDENTIAL, complaint))
        .orElseGet(() -> answer(path, nonce, content));
  }

  private static Reply refusal(BadEnvelopeException flawed) {
    return switch (flawed.flaw()) {
      case FORM -> plain(400, RestV1.CODE_BAD_REQUEST, "正文不是信封 (the body is no envelope)");
      case SIGNATURE -> plain(401, RestV1.CODE_CREDENTIAL, "签名不符 (signature does not match)");
      case ADDRESSEE -> plain(401, RestV1.CODE_CREDENTIAL, "解不开，密钥不符 (not encrypted for my key)");
    };
  }

  private Reply answer(String path, String nonce, byte[] content) {
    return switch (path) {
      case EnvelopeSm.PING ->
          sealed(200, nonce, body(RestV1.CODE_OK, "正常 (ok)", "time", clock.instant().toString()));
      case EnvelopeSm.BATCHES ->
          list(content, "records")
              .map(records -> receipts(nonce, desk.receive(records)))
              .orElseGet(() -> badRequest(nonce, "records"));
      case EnvelopeSm.RECEIPTS ->
          list(content, "keys")
              .map(keys -> receipts(nonce, desk.lookUp(keys)))
              .orElseGet(() -> badRequest(nonce, "keys"));
      default -> plain(404, RestV1.CODE_BAD_REQUEST, "没有这个地址 (no such path)");
    };
  }

  private Reply receipts(String nonce, List<Map<String, Object>> receipts) {
    return sealed(200, nonce, body(RestV1.CODE_OK, "已处理 (done)", "receipts", receipts));
  }

  private Reply badRequest(String nonce, String name) {
    String words = "信封内须为含 %s 的对象 (no list of %s)".formatted(name, name);
    return sealed(200, nonce, body(RestV1.CODE_BAD_REQUEST, words, name, List.of()));
  }

  private static Optional<List<?>> list(byte[] content, String name) {
    try {
      return BoundedJson.object(content).get(name) instanceof List<?> list
          ? Optional.of(list)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Object> body(String code, String message, String name, Object value) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", code);
    body.put("message", message);
    body.put(name, value);
    return body;
  }

  /** In plain JSON, as what stands before a platform says that there is none behind it. */
  @Override
  public Reply failure(int status, String words) {
    return plain(status, CODE_FAULT, words);
  }

  @Override
  public Reply doubled(Reply reply) {
    String nonce = reply.headers().get(RestV1.NONCE);
    if (nonce == null) {
      return reply;
    }
    try {
      Map<String, Object> body =
          new LinkedHashMap<>(
              BoundedJson.object(Seals.CLIENTS.open(EnvelopeSm.REPLY_DATA, nonce, reply.body())));
      body.computeIfPresent(
          "receipts",
          (name, receipts) ->
              ((List<?>) receipts)
                  .stream().<Object>flatMap(receipt -> Stream.of(receipt, receipt)).toList());
      return sealed(reply.status(), nonce, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (BadEnvelopeException e) {
      throw new IllegalStateException("a reply of our own", e);
    }
  }

  private Reply sealed(int status, String nonce, Map<String, Object> body) {
    byte[] content = json(body).getBytes(StandardCharsets.UTF_8);
    return new Reply(
        status,
        Map.of("Content-Type", TYPE, RestV1.NONCE, nonce),
        Seals.OWN.close(EnvelopeSm.REPLY_DATA, nonce, content));
  }

  private static Reply plain(int status, String code, String message) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", code);
    body.put("message", message);
    return Reply.text(status, TYPE, json(body));
  }

  private static String json(Map<String, Object> body) {
    try {
      return BoundedJson.text(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
