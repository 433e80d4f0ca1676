package io.creditctl.adapter.http;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.Delivery;
import io.creditctl.core.push.FieldMapping;
import io.creditctl.core.push.FieldMapping.KindMapping;
import io.creditctl.core.push.PlatformGateway;
import io.creditctl.core.push.Probe;
import io.creditctl.core.push.Probe.Part;
import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.PushFailure.Kind;
import io.creditctl.core.push.PushTarget;
import io.creditctl.core.push.Receipt;
import io.creditctl.core.push.Trouble;
import io.creditctl.core.push.Trouble.Reason;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * Speaks protocol {@code gateway}: feedback on joint measures, one call for each entry of a list.
 * The number of a feedback is the delivery's key, so that one that comes again changes nothing.
 */
public final class TokenGateway implements PlatformGateway {
  /** The header of the key that every call shows. */
  public static final String API_KEY = "ApiKey";

  private static final String NUMBER = "fkbm";

  private final Map<String, String> operations = new LinkedHashMap<>();
  private final TokenCalls calls;

  /**
   * @param mapping a kind's name is the operation that takes it
   * @throws CreditException CONFIG_INVALID when the address is neither https nor loopback;
   *     TARGET_MAPPING_INVALID when a kind that the target is sent has no operation
   */
  public TokenGateway(
      PushTarget target,
      FieldMapping mapping,
      String apiKey,
      String clientId,
      String clientSecret,
      OkHttpClient client,
      Clock clock) {
    for (String kind : target.kinds()) {
      operations.put(kind, operation(target, mapping, kind));
    }
    TokenCalls.Login login = new TokenCalls.Login(apiKey, clientId, clientSecret);
    this.calls = new TokenCalls(target, login, client, clock);
  }

  private static String operation(PushTarget target, FieldMapping mapping, String kind) {
    return mapping
        .kind(kind)
        .map(KindMapping::name)
        .filter(name -> !name.isEmpty())
        .orElseThrow(
            () ->
                new CreditException(
                    ErrorCode.TARGET_MAPPING_INVALID,
                    "target." + target.name() + ".mappingFile",
                    kind + ".name"));
  }

  @Override
  public List<Receipt> send(String requestId, List<Delivery> batch) {
    List<Receipt> receipts = new ArrayList<>(batch.size());
    for (Delivery delivery : batch) {
      receipts.add(send(requestId, delivery));
    }
    return receipts;
  }

  private Receipt send(String requestId, Delivery delivery) {
    Optional<Trouble> unsendable = unsendable(delivery);
    if (unsendable.isPresent()) {
      return Receipt.refused(delivery, unsendable.get());
    }
    try {
      calls.post(requestId, operations.get(delivery.kind()), fields(delivery));
      return new Receipt(delivery.idempotencyKey(), Receipt.Result.ACCEPTED, "", "", "");
    } catch (PushFailure failure) {
      if (failure.kind() != Kind.DATA) {
        throw failure;
      }
      return new Receipt(
          delivery.idempotencyKey(), Receipt.Result.REJECTED, "", "", failure.getMessage());
    }
  }

  private Optional<Trouble> unsendable(Delivery delivery) {
    if (delivery.action() == Delivery.Action.WITHDRAW) {
      return Optional.of(Trouble.of(Reason.WITHDRAWAL_NOT_OFFERED));
    }
    return operations.containsKey(delivery.kind())
        ? Optional.empty()
        : Optional.of(Trouble.of(Reason.KIND_NOT_TAKEN, delivery.kind()));
  }

  private static Map<String, String> fields(Delivery delivery) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(NUMBER, delivery.idempotencyKey());
    fields.putAll(delivery.fields());
    return fields;
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
    StringBuilder text = new StringBuilder();
    for (Delivery delivery : batch) {
      if (unsendable(delivery).isPresent()) {
        continue; // no call is made for it
      }
      String operation = operations.get(delivery.kind());
      Request request = calls.request(requestId, operation, fields(delivery), RequestText.HIDDEN);
      WrittenBody body = (WrittenBody) request.body();
      text.append(
          RequestText.of(request, (int) body.contentLength(), body.text(), Set.of(API_KEY)));
    }
    return text.toString();
  }

  @Override
  public Probe probe(String requestId) {
    calls.authenticate(requestId);
    return Probe.right(Part.ADDRESS, Part.CREDENTIAL);
  }

  @Override
  public void close() {
    calls.close();
  }
}
