package io.creditctl.adapter.http;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.Delivery;
import io.creditctl.core.push.FieldMapping;
import io.creditctl.core.push.FieldMapping.Column;
import io.creditctl.core.push.FieldMapping.KindMapping;
import io.creditctl.core.push.PlatformGateway;
import io.creditctl.core.push.Probe;
import io.creditctl.core.push.Probe.Part;
import io.creditctl.core.push.PushFailure.Kind;
import io.creditctl.core.push.PushTarget;
import io.creditctl.core.push.Receipt;
import io.creditctl.core.push.Trouble;
import io.creditctl.core.push.Trouble.Reason;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Speaks protocol {@code creditchina-soap}: the rows of one kind as XML text in a SOAP call with a
 * token. It knows a decision by its number, so that a batch that comes again changes nothing.
 *
 * <p>A kind's name in the mapping is the path of its service and its operation, {@code
 * service/PenaltyWebService#importPenalyXml} (the platform's spelling). The name space is read off
 * the service's own description unless it is set.
 */
public final class SoapGateway implements PlatformGateway {
  private static final String OK = "00";
  private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_.-]*";

  private final HttpUrl base;
  private final String token;
  private final Exchanges exchanges;
  private final Clock clock;
  private final Map<String, Service> services = new LinkedHashMap<>();
  private final Map<String, String> spaces = new HashMap<>();
  private final Optional<String> space;

  /** Where a kind's rows go. */
  private record Service(String path, String operation) {}

  /**
   * @param mapping every kind that is sent
   * @param space the name space of the operations, where it is not to be asked for
   * @throws CreditException CONFIG_INVALID when the address is neither https nor loopback;
   *     TARGET_MAPPING_INVALID when a name cannot stand in XML
   */
  public SoapGateway(
      PushTarget target,
      FieldMapping mapping,
      String token,
      Optional<String> space,
      OkHttpClient client,
      Clock clock) {
    this.base = Addresses.checked("target." + target.name() + ".url", target.url());
    this.token = token;
    this.space = space;
    this.exchanges = new Exchanges(client, clock);
    this.clock = clock;
    for (String kind : target.kinds()) {
      KindMapping mapped = mapping.kind(kind).orElseThrow(() -> wrong(target, kind + ".name"));
      services.put(kind, service(target, mapped));
    }
  }

  private static Service service(PushTarget target, KindMapping mapped) {
    String[] parts = mapped.name().split("#", -1);
    if (parts.length != 2 || !parts[0].matches("[\\w./-]+") || !parts[1].matches(NAME)) {
      throw wrong(target, mapped.name());
    }
    for (Column column : mapped.columns()) {
      if (!column.name().matches(NAME)) {
        throw wrong(target, column.name());
      }
    }
    return new Service(parts[0], parts[1]);
  }

  private static CreditException wrong(PushTarget target, String what) {
    return new CreditException(
        ErrorCode.TARGET_MAPPING_INVALID, "target." + target.name() + ".mappingFile", what);
  }

  @Override
  public List<Receipt> send(String requestId, List<Delivery> batch) {
    Map<String, Receipt> receipts = new HashMap<>();
    Map<String, List<Delivery>> calls = new LinkedHashMap<>();
    for (Delivery delivery : batch) {
      Optional<Trouble> unsendable = unsendable(delivery);
      if (unsendable.isPresent()) {
        receipts.put(delivery.idempotencyKey(), Receipt.refused(delivery, unsendable.get()));
      } else {
        calls.computeIfAbsent(delivery.kind(), kind -> new ArrayList<>()).add(delivery);
      }
    }
    calls.forEach((kind, rows) -> call(requestId, services.get(kind), rows, receipts));
    return batch.stream().map(delivery -> receipts.get(delivery.idempotencyKey())).toList();
  }

  private Optional<Trouble> unsendable(Delivery delivery) {
    if (!services.containsKey(delivery.kind())) {
      return Optional.of(Trouble.of(Reason.KIND_NOT_TAKEN, delivery.kind()));
    }
    for (Map.Entry<String, String> field : delivery.fields().entrySet()) {
      OptionalInt character = Xml.unsendable(field.getValue());
      if (character.isPresent()) {
        String number = "U+%04X".formatted(character.getAsInt());
        return Optional.of(Trouble.of(Reason.CHARACTER_UNSENDABLE, field.getKey(), number));
      }
    }
    return Optional.empty();
  }

  private void call(
      String requestId, Service service, List<Delivery> rows, Map<String, Receipt> receipts) {
    WrittenBody body = SoapBody.of(service.operation(), space(service), token, rows);
    SoapReply reply = exchanges.exchange(request(requestId, service, body), this::reply);
    if (!reply.errors().keySet().stream().allMatch(line -> line >= 1 && line <= rows.size())) {
      throw Refusals.unreadable("line-unknown", null);
    }
    for (int index = 0; index < rows.size(); index++) {
      Delivery row = rows.get(index);
      String words = reply.errors().get(index + 1);
      receipts.put(
          row.idempotencyKey(),
          words == null
              ? new Receipt(row.idempotencyKey(), Receipt.Result.ACCEPTED, "", "", "")
              : rejected(row, reply.code(), words.isEmpty() ? reply.words() : words));
    }
  }

  private static Receipt rejected(Delivery delivery, String code, String words) {
    return new Receipt(delivery.idempotencyKey(), Receipt.Result.REJECTED, "", code, words);
  }

  private Request request(String requestId, Service service, WrittenBody body) {
    return new Request.Builder()
        .url(base.newBuilder().addPathSegments(service.path()).build())
        .header(RestV1.REQUEST_ID, requestId)
        .header("SOAPAction", "\"\"")
        .post(body)
        .build();
  }

  /**
   * A reply that is not 00 and names no line refuses the whole for a reason of its own, a token for
   * instance: a person looks, and no record is returned for it.
   */
  private SoapReply reply(Response response, byte[] body) {
    SoapReply reply = parsed(body);
    boolean ok = reply.code().equals(OK);
    if (!ok && reply.errors().isEmpty()) {
      String words = (reply.code() + " " + reply.words()).strip();
      throw Refusals.ofCode(Kind.CREDENTIAL, response, words, clock.instant());
    }
    return ok ? new SoapReply(OK, reply.words(), Map.of()) : reply;
  }

  private static SoapReply parsed(byte[] body) {
    try {
      return SoapReply.read(body);
    } catch (IOException e) {
      throw Refusals.unreadable(e.getMessage(), e);
    }
  }

  private String space(Service service) {
    return space.orElseGet(() -> spaces.computeIfAbsent(service.path(), this::described));
  }

  /** The name space that the service's description declares. */
  private String described(String path) {
    HttpUrl url = base.newBuilder().addPathSegments(path).query("wsdl").build();
    return exchanges.exchange(
        new Request.Builder().url(url).build(), (response, body) -> targetSpace(body));
  }

  private static String targetSpace(byte[] description) {
    try {
      return Xml.rootAttribute(description, "targetNamespace")
          .orElseThrow(() -> Refusals.unreadable("wsdl-missing", null));
    } catch (IOException e) {
      throw Refusals.unreadable("wsdl-missing", e);
    }
  }

  @Override
  public boolean canBeAsked() {
    return false;
  }

  @Override
  public List<Receipt> receipts(String requestId, List<Delivery> asked) {
    throw new UnsupportedOperationException("this protocol has no question for receipts");
  }

  @Override
  public String preview(String requestId, List<Delivery> batch) {
    Map<String, List<Delivery>> calls = new LinkedHashMap<>();
    batch.stream()
        .filter(row -> services.containsKey(row.kind()))
        .forEach(row -> calls.computeIfAbsent(row.kind(), kind -> new ArrayList<>()).add(row));
    StringBuilder text = new StringBuilder();
    calls.forEach(
        (kind, rows) -> {
          Service service = services.get(kind);
          String shown = space.orElse("?wsdl");
          WrittenBody body = SoapBody.of(service.operation(), shown, RequestText.HIDDEN, rows);
          text.append(
              RequestText.of(
                  request(requestId, service, body),
                  (int) body.contentLength(),
                  body.text(),
                  Set.of()));
        });
    return text.toString();
  }

  /** Reads the services' descriptions; a token can be tried only with a record. */
  @Override
  public Probe probe(String requestId) {
    services.values().forEach(service -> described(service.path()));
    return new Probe(List.of(Part.ADDRESS), List.of(Part.CREDENTIAL));
  }

  @Override
  public void close() {
    exchanges.close();
  }
}
