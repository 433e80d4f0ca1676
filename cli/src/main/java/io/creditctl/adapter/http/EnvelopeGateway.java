package io.creditctl.adapter.http;

import io.creditctl.adapter.http.EnvelopeSeal.BadEnvelopeException;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.push.Delivery;
import io.creditctl.core.push.PlatformGateway;
import io.creditctl.core.push.Probe;
import io.creditctl.core.push.Probe.Part;
import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.PushFailure.Kind;
import io.creditctl.core.push.PushTarget;
import io.creditctl.core.push.Receipt;
import io.creditctl.core.push.Trouble;
import io.creditctl.core.push.Trouble.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Speaks protocol {@code envelope-sm}: the JSON of rest-v1 in envelopes of SM2, SM3 and SM4. A
 * reply that the platform's key did not sign for this very request is a failure and never data.
 */
public final class EnvelopeGateway implements PlatformGateway {
  private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

  private final String settings;
  private final HttpUrl base;
  private final EnvelopeSeal seal;
  private final Exchanges exchanges;
  private final RequestMarks marks;
  private final Clock clock;

  /**
   * @param seal made of our own key and the platform's
   * @param client made by {@link HttpClientFactory}
   * @param clock the real time
   * @throws CreditException CONFIG_INVALID when the target's address is neither https nor loopback
   */
  public EnvelopeGateway(PushTarget target, EnvelopeSeal seal, OkHttpClient client, Clock clock) {
    this.settings = "target." + target.name() + ".";
    this.base = Addresses.checked(settings + "url", target.url());
    this.seal = seal;
    this.exchanges = new Exchanges(client, clock);
    this.marks = new RequestMarks(clock);
    this.clock = clock;
  }

  /** A request and what its reply must be bound to. */
  private record Sealed(Request request, int length, String nonce) {}

  @Override
  public List<Receipt> send(String requestId, List<Delivery> batch) {
    byte[] body = BatchJson.batch(requestId, batch).bytes();
    return BatchJson.allReceipts(call(EnvelopeSm.BATCHES, requestId, body), batch);
  }

  @Override
  public boolean canBeAsked() {
    return true;
  }

  @Override
  public List<Receipt> receipts(String requestId, List<Delivery> asked) {
    return BatchJson.receipts(
        call(EnvelopeSm.RECEIPTS, requestId, BatchJson.keys(asked).bytes()), asked);
  }

  /** The envelope with its hidden parts, then the JSON that is in it. */
  @Override
  public String preview(String requestId, List<Delivery> batch) {
    byte[] body = BatchJson.batch(requestId, batch).bytes();
    Sealed sealed = sealed(EnvelopeSm.BATCHES, requestId, body);
    String shown =
        seal.hidden(EnvelopeSm.REQUEST_DATA)
            + "\n\n"
            + EnvelopeSm.REQUEST_DATA
            + " = SM4-CBC:\n"
            + new String(body, StandardCharsets.UTF_8);
    return RequestText.of(sealed.request(), sealed.length(), shown, Set.of());
  }

  @Override
  public Probe probe(String requestId) {
    BatchJson.requireSameTime(call(EnvelopeSm.PING, requestId, NOTHING), clock.instant());
    return Probe.right(Part.ADDRESS, Part.CREDENTIAL, Part.CLOCK);
  }

  @Override
  public void close() {
    exchanges.close();
  }

  private Map<String, Object> call(String path, String requestId, byte[] json) {
    Sealed sealed = sealed(path, requestId, json);
    return exchanges.exchange(
        sealed.request(),
        (response, reply) ->
            BatchJson.object(response, opened(reply, sealed.nonce()), clock.instant()));
  }

  private Sealed sealed(String path, String requestId, byte[] json) {
    HttpUrl url = base.newBuilder().addPathSegments(path.substring(1)).build();
    String timestamp = marks.timestamp();
    String nonce = marks.nonce();
    String context = EnvelopeSm.requestContext(url.encodedPath(), timestamp, nonce);
    byte[] envelope = seal.close(EnvelopeSm.REQUEST_DATA, context, json);
    Request request =
        new Request.Builder()
            .url(url)
            .header("Accept", "application/json")
            .header(RestV1.REQUEST_ID, requestId)
            .header(RestV1.TIMESTAMP, timestamp)
            .header(RestV1.NONCE, nonce)
            .post(RequestBody.create(envelope, BatchJson.TYPE))
            .build();
    return new Sealed(request, envelope.length, nonce);
  }

  private byte[] opened(byte[] reply, String nonce) {
    try {
      return seal.open(EnvelopeSm.REPLY_DATA, nonce, reply);
    } catch (BadEnvelopeException e) {
      throw switch (e.flaw()) {
        case FORM -> Refusals.unreadable("envelope-missing", e);
        case SIGNATURE -> distrust(Reason.REPLY_NOT_SIGNED, "platformKeyFile", e);
        case ADDRESSEE -> distrust(Reason.REPLY_FOR_OTHERS, "keyFile", e);
      };
    }
  }

  /** Sending again helps nobody: a person must find out whose key it is. */
  private PushFailure distrust(Reason why, String key, BadEnvelopeException cause) {
    Trouble trouble = Trouble.of(why, settings + key);
    return new PushFailure(Kind.CREDENTIAL, 200, null, trouble, cause);
  }
}
