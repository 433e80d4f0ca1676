package io.creditctl.testkit;

import io.creditctl.adapter.config.ThisProcess;
import io.creditctl.adapter.crypto.HmacSha256Signer;
import io.creditctl.adapter.http.ExampleCredential;
import io.creditctl.adapter.http.HttpClientFactory;
import io.creditctl.adapter.http.RestV1Gateway;
import io.creditctl.core.push.Delivery;
import io.creditctl.core.push.PlatformGateway;
import io.creditctl.core.push.Probe;
import io.creditctl.core.push.Protocol;
import io.creditctl.core.push.PushReport;
import io.creditctl.core.push.PushRequest;
import io.creditctl.core.push.PushService;
import io.creditctl.core.push.PushTarget;
import io.creditctl.core.push.PushTools;
import io.creditctl.core.push.Receipt;
import io.creditctl.core.push.RetryPolicy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Pushes to a sandbox with everything real but the sleeping, in this process or in one of its own.
 *
 * <p>Arguments: the folder of the store, the sandbox's address. Says {@code sending} before every
 * request.
 */
public final class PushProgram {
  private PushProgram() {}

  public static void main(String[] arguments) {
    try (SqliteStore store = SqliteStore.in(Path.of(arguments[0]))) {
      run(store, new Announcing(gateway(URI.create(arguments[1]))), 20);
    }
  }

  public static PlatformGateway gateway(URI url) {
    PushTarget target = Targets.province(url, Protocol.REST_V1);
    return new RestV1Gateway(
        target,
        ExampleCredential.APP_KEY,
        new HmacSha256Signer(ExampleCredential.secretBytes()),
        new HttpClientFactory("0.1.0", Map.of(), Duration.ofSeconds(20)).create(),
        Clock.systemUTC());
  }

  public static PushReport run(SqliteStore store, PlatformGateway gateway, int batchSize) {
    PushTools tools =
        new PushTools(
            Clock.systemUTC(),
            duration -> {},
            new RetryPolicy(RandomGenerator.getDefault()),
            new ThisProcess());
    FakeTargets targets = new FakeTargets().with("province", gateway);
    return new PushService(store.pushPorts(targets, new TestKeys().of(store.keyChecks()), tools))
        .run(new PushRequest("province", "", Long.MAX_VALUE, batchSize, false))
        .get(0);
  }

  private record Announcing(PlatformGateway gateway) implements PlatformGateway {
    @Override
    public List<Receipt> send(String requestId, List<Delivery> batch) {
      System.out.println("sending");
      return gateway.send(requestId, batch);
    }

    @Override
    public boolean canBeAsked() {
      return gateway.canBeAsked();
    }

    @Override
    public List<Receipt> receipts(String requestId, List<Delivery> asked) {
      return gateway.receipts(requestId, asked);
    }

    @Override
    public String preview(String requestId, List<Delivery> batch) {
      return gateway.preview(requestId, batch);
    }

    @Override
    public void close() {
      gateway.close();
    }

    @Override
    public Probe probe(String requestId) {
      return gateway.probe(requestId);
    }
  }
}
