package io.creditctl.adapter.http;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.push.Delivery;
import io.creditctl.core.push.PlatformGateway;
import io.creditctl.core.push.Probe;
import io.creditctl.core.push.Probe.Part;
import io.creditctl.core.push.PushTarget;
import io.creditctl.core.push.Receipt;
import io.creditctl.core.push.RequestSigner;
import java.time.Clock;
import java.util.List;
import okhttp3.OkHttpClient;

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
    WrittenBody body = BatchJson.batch(requestId, batch);
    return BatchJson.allReceipts(calls.post(RestV1.BATCHES, requestId, body), batch);
  }

  @Override
  public boolean canBeAsked() {
    return true;
  }

  @Override
  public List<Receipt> receipts(String requestId, List<Delivery> asked) {
    WrittenBody body = BatchJson.keys(asked);
    return BatchJson.receipts(calls.post(RestV1.RECEIPTS, requestId, body), asked);
  }

  @Override
  public String preview(String requestId, List<Delivery> batch) {
    return calls.preview(RestV1.BATCHES, requestId, BatchJson.batch(requestId, batch));
  }

  @Override
  public Probe probe(String requestId) {
    BatchJson.requireSameTime(calls.get(RestV1.PING, requestId), clock.instant());
    return Probe.right(Part.ADDRESS, Part.CREDENTIAL, Part.CLOCK);
  }

  @Override
  public void close() {
    calls.close();
  }
}
